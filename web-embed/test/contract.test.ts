import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSchema, parse, validate } from 'graphql';
import { firstQuery } from '../src/graphiql/firstQuery.ts';
import { QUERY as present } from '../src/widget/presentSurvey.ts';
import { QUERY as submit } from '../src/widget/submitResponse.ts';
import { QUERY as results } from '../src/results/query.ts';

const folder = join(process.cwd(), '..', 'graphql-schema', 'src', 'main', 'resources', 'graphql');
const schema = buildSchema(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'));

for (const [name, query] of Object.entries({ present, submit, results, firstQuery })) {
  test(`the contract has all that ${name} asks for`, () => {
    assert.deepEqual(validate(schema, parse(query)), []);
  });
}
