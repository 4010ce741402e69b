import type { Response } from 'supertest';
import type { TestApp } from './createTestApp.ts';
import { Browser } from './reader.ts';

/** A page of another site than the server's, in a browser that keeps cookies of third parties away. */
export class CarryingPage extends Browser {
  readonly origin: string;
  /** The session that it carries. */
  token: string | undefined;
  /** What it carries besides. */
  readonly state = new Map<string, string>();

  constructor(app: TestApp, origin: string) {
    super(app);
    this.origin = origin;
  }

  override async post(path: string, body: object = {}, headers: object = {}): Promise<Response> {
    return this.#read(await super.post(path, body, { ...this.carried(), ...headers }));
  }

  override async get(path: string, headers: object = {}): Promise<Response> {
    return this.#read(await super.get(path, { ...this.carried(), ...headers }));
  }

  override async delete(path: string, headers: object = {}): Promise<Response> {
    return this.#read(await super.delete(path, { ...this.carried(), ...headers }));
  }

  carried(): Record<string, string> {
    const state = [...this.state].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      Origin: this.origin,
      ...(this.token && { Authorization: `Bearer ${this.token}` }),
      ...(state && { 'X-Auth-State': state }),
    };
  }

  #read(answer: Response): Response {
    this.cookies.clear();
    const { 'set-auth-token': token, 'x-auth-state': state = '' } = answer.headers;
    if (token !== undefined) this.token = token || undefined;
    for (const pair of state.split('; ').filter(Boolean)) {
      const [name = '', value = ''] = pair.split('=');
      if (value) this.state.set(name, value);
      else this.state.delete(name);
    }
    return answer;
  }
}
