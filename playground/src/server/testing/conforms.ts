import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>> }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** What was answered, as far as the description speaks of it. */
export interface Answered {
  readonly method: string;
  /** The address without its query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** Holds answers against the OpenAPI document: the route, the status and the shape of the body have to be described there. */
export class Conformance {
  readonly #described: Described;
  readonly #ajv: Ajv2020;
  readonly #validators = new Map<string, ValidateFunction>();
  /** `GET /items/{itemId} 200` …: what tests have seen. */
  readonly seen = new Set<string>();

  constructor(document: unknown) {
    this.#described = document as Described; // held to be one by openapi.test.ts
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    this.#ajv.addSchema({ $id: 'api', components: this.#described.components });
  }

  /** Nothing, or what does not agree. */
  fault({ method, path, status, contentType, body }: Answered): string | undefined {
    if (path.endsWith('/openapi.json')) return undefined;
    const route = Object.keys(this.#described.paths).find((template) => matches(template, path));
    if (route === undefined) return status === 404 ? undefined : `${method} ${path} is not described`;
    const responses = this.#described.paths[route]?.[method.toLowerCase()]?.responses;
    if (responses === undefined) return status === 404 ? undefined : `${method} ${route} is not described`;
    const response = responses[String(status)];
    if (response === undefined) return `${method} ${route} does not say that it answers ${status}`;
    this.seen.add(`${method} ${route} ${status}`);
    const schema = Object.values(response.content ?? {})[0]?.schema;
    if (schema === undefined || !contentType.includes('json')) return undefined;
    const validate = this.#validator(`${method} ${route} ${status}`, schema);
    return validate(body) ? undefined : `${method} ${route} ${status}: ${this.#ajv.errorsText(validate.errors)}`;
  }

  #validator(key: string, schema: object): ValidateFunction {
    const known = this.#validators.get(key);
    if (known !== undefined) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
    const made = this.#ajv.compile(JSON.parse(text) as object);
    this.#validators.set(key, made);
    return made;
  }
}

function matches(template: string, path: string): boolean {
  const pattern = template.split('/').map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${pattern.join('/')}$`).test(path);
}
