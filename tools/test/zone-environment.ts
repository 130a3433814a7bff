import { TestEnvironment } from 'jest-environment-node';

type Given = ConstructorParameters<typeof TestEnvironment>;

/**
 * Runs a spec file on a server whose clock is set to another zone:
 * `@jest-environment-options {"zone": "America/New_York"}`. The variable has to be
 * set outside the sandbox, where the engine looks for it.
 */
export default class ZoneEnvironment extends TestEnvironment {
  private readonly before = process.env['TZ'];

  constructor(...[config, context]: Given) {
    super(config, context);
    process.env['TZ'] = String(config.projectConfig.testEnvironmentOptions['zone']);
  }

  override async teardown(): Promise<void> {
    process.env['TZ'] = this.before;
    await super.teardown();
  }
}
