import type { Browser, BrowserContext, Locator, Page } from 'playwright';

export const PASSWORD = 'correct horse 电池';

/** What a page may not do: break the policy, throw, or complain. */
export class Complaints {
  readonly list: string[] = [];

  listen(page: Page): void {
    page.on('pageerror', ({ message }) => this.list.push(`error: ${message}`));
    page.on('console', (message) => {
      const text = message.text();
      // A server that is away, and a password that is wrong, are said by the browser too.
      if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/.test(text)) this.list.push(`console: ${text}`);
    });
  }
}

/** A person with a browser of his own: acts by what he sees, by roles and names. */
export class DeskWorker {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly complaints: Complaints,
    readonly url: string,
  ) {}

  static async arrive(browser: Browser, url: string, { width = 1366, height = 768 } = {}): Promise<DeskWorker> {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const complaints = new Complaints();
    context.on('page', (page) => complaints.listen(page));
    context.setDefaultTimeout(30_000);
    return new DeskWorker(context, await context.newPage(), complaints, url);
  }

  /** The first 管理员, by the address that the server printed. */
  async setUp(setupUrl: string, login: string, name: string): Promise<void> {
    await this.page.goto(setupUrl);
    await this.page.getByLabel('账号').fill(login);
    await this.page.getByLabel('姓名').fill(name);
    await this.#setPassword();
    await this.page.getByRole('button', { name: '设置并进入' }).click();
    await this.page.getByRole('heading', { name: '事项', level: 1 }).waitFor();
  }

  /** Whoever got a one-time address from the 管理员. */
  async accept(address: string): Promise<void> {
    await this.page.goto(address);
    await this.#setPassword();
    await this.page.getByRole('button', { name: /进入/ }).click();
    await this.page.getByRole('heading', { name: '事项', level: 1 }).waitFor();
  }

  async signIn(login: string, password = PASSWORD): Promise<void> {
    await this.page.getByLabel('账号').fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
  }

  /** Opens one of an item's parts in its designer; resolves when it can be worked in. */
  async openPart(itemId: string, designer: 'profile' | 'materials', page = this.page): Promise<void> {
    await page.goto(`${this.url}/items/${itemId}/edit/${designer}`);
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    if (designer === 'profile') await this.nameField(page).waitFor();
  }

  /** The name of the item, in the profile. */
  nameField(page = this.page): Locator {
    return page.getByRole('textbox', { name: '事项名称' });
  }

  async save(page = this.page): Promise<void> {
    await page.getByRole('button', { name: '保存', exact: true }).click();
  }

  /** Takes back what was written before and never saved. */
  async restoreDraft(): Promise<void> {
    await this.page.getByRole('dialog', { name: '有以前没有保存的修改' }).waitFor();
    await this.page.getByRole('button', { name: /^恢复/ }).first().click();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  async #setPassword(): Promise<void> {
    await this.page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await this.page.getByLabel('再输一次新密码').fill(PASSWORD);
  }
}
