import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, validate } from 'graphql';
import { firstQuery } from '../src/graphiql/firstQuery.ts';
import present from '../src/widget/presentSurvey.graphql';
import sign from '../src/blind/signParticipation.graphql';
import erase from '../src/erase/eraseResponse.graphql';
import submit from '../src/widget/submitResponse.graphql';
import results from '../src/results/results.graphql';
import { readSchema } from './readSchema.mjs';

const schema = readSchema();

for (const [name, query] of Object.entries({ present, sign, submit, erase, results, firstQuery })) {
  test(`the contract has all that ${name} asks for`, () => {
    assert.deepEqual(validate(schema, parse(query)), []);
  });
}
