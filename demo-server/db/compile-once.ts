import { type Compilable, type CompiledQuery, type QueryResult } from 'kysely';
import { isPostgres } from './is-postgres.js';
import type { Database } from './tables.js';

/** Placeholder in a query for a value of each run. */
class Parameter {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Returns the placeholder of a parameter while the query is built. */
export type ParameterOf<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name];

/**
 * Makes a query that Kysely builds and compiles once for each kind of database and each form: compiling costs several
 * times as much as running. A run supplies the parameters, each a single value.
 */
export function compileOnce<Values extends object, Row, Form = undefined>(
  build: (db: Database, parameter: ParameterOf<Values>, form: Form) => Compilable<Row>,
): (
  db: Database,
  values: Values,
  ...form: Form extends undefined ? [] : [Form]
) => Promise<QueryResult<Row>> {
  const compiled = new Map<string, CompiledQuery<Row>>();
  return (db, values, ...[form]) => {
    const key = JSON.stringify([isPostgres(db), form]);
    let query = compiled.get(key);
    if (!query) {
      query = build(db, (name) => new Parameter(name) as never, form as Form).compile();
      compiled.set(key, query);
    }
    const parameters = query.parameters.map((value) =>
      value instanceof Parameter ? (values as Record<string, unknown>)[value.name] : value,
    );
    return db.executeQuery({ ...query, parameters });
  };
}
