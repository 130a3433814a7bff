import { Injectable } from '@nestjs/common';
import { municipalityNames } from '@one-stop-shop/identity/server';
import { countMessages } from '@one-stop-shop/notifications/server';
import { MessageFigures, MunicipalityNames } from '@one-stop-shop/oversight/server';

/** The oversight asks, other contexts answer, and none knows the other. */
@Injectable()
export class NamesOfMunicipalities extends MunicipalityNames {
  override readonly all = municipalityNames;
}

@Injectable()
export class FiguresOfMessages extends MessageFigures {
  override readonly of = countMessages;
}
