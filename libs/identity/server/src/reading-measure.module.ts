import { Module } from '@nestjs/common';
import { ReadingWatch } from './jobs/reading-watch';
import { MeasureReadings } from './use-cases/measure-readings';

/** The measure of what one account reads in a day, in the process of the worker. */
@Module({ providers: [MeasureReadings, ReadingWatch] })
export class ReadingMeasureModule {}
