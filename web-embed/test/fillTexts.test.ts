import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate } from '../src/logic/fillTemplate.ts';
import type { TemplateResidual, Value } from '../src/model/Logic.ts';
import { fillTexts } from '../src/widget/logic/fillTexts.ts';
import { NPS, matrix, multiple, offered, option, question, ref } from './survey.ts';

const filled = (of: ReturnType<typeof question>, values: Record<string, Value>) =>
  fillTexts(of, (text, logic) => (logic ? fillTemplate(logic, (path) => values[path], 'en', (_, id) => id) : text));

test('the first variant whose condition holds is the text, else the one without', () => {
  const textLogic: TemplateResidual = [['?', ['<', ref('a'), 4], ['Why ', ['n', ref('a'), ''], '?'], [['?', ['<', ref('a'), 7], ['What then?'], ['What else?']]]]];
  const of = question('q', NPS, { textLogic });
  assert.deepEqual([3, 5, 9].map((a) => filled(of, { 'answers.a': a }).text), ['Why 3?', 'What then?', 'What else?']);
  assert.equal(filled(of, {}).text, 'What else?');
});

test('every text of a question is filled, and those without logic stay', () => {
  const logic: TemplateResidual = ['by ', ['t', ref('name'), 'you']];
  const cell = { __typename: 'PresentedMatrixSingle' as const, options: [{ ...offered('x'), labelLogic: logic }, offered('y')] };
  const { text, help, validationMessage, type } = filled(
    question('q', matrix(cell, { ...offered('r'), labelLogic: logic }, offered('s')), { helpLogic: logic, validationMessageLogic: logic }),
    { 'answers.name': 'Aino' },
  );
  assert.deepEqual([text, help, validationMessage], ['q', 'by Aino', 'by Aino']);
  assert.deepEqual('rows' in type && 'options' in type.cell && [type.rows, type.cell.options].map((parts) => parts.map(({ label }) => label)), [['by Aino', 's'], ['by Aino', 'y']]);
  const choice = filled(question('q', multiple(option('x', null, { labelLogic: logic }), option('y'))), {}).type;
  assert.deepEqual('options' in choice && choice.options.map(({ label }) => label), ['by you', 'y']);
});
