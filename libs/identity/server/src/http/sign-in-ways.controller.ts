import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signInWays, type SignInWays } from '@one-stop-shop/identity/contracts';
import { Answers, Public } from '@one-stop-shop/shared/server';
import { ListSignInWays } from '../use-cases/list-sign-in-ways';

@ApiTags('public')
@Public()
@Controller('public/sign-in-ways')
export class SignInWaysController {
  constructor(private readonly listSignInWays: ListSignInWays) {}

  @Get()
  @ApiOperation({ summary: 'How people who work here sign in' })
  @Answers(200, signInWays)
  list(): SignInWays {
    return this.listSignInWays.run();
  }
}
