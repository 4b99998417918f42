import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, validate } from 'graphql';
import { firstQuery } from '../src/graphiql/firstQuery.ts';
import { QUERY as present } from '../src/widget/presentSurvey.ts';
import { QUERY as submit } from '../src/widget/submitResponse.ts';
import { QUERY as results } from '../src/results/query.ts';
import { readSchema } from './readSchema.mjs';

const schema = readSchema();

for (const [name, query] of Object.entries({ present, submit, results, firstQuery })) {
  test(`the contract has all that ${name} asks for`, () => {
    assert.deepEqual(validate(schema, parse(query)), []);
  });
}
