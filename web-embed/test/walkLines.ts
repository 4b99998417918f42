/*
 * The widget's logic and checks without a browser, so that a test of the backend can compare both sides. The build bundles it for Node:
 *
 *   node target/logic/walkLines.mjs query    prints the query by which the widget has a survey presented
 *   node target/logic/walkLines.mjs          reads a JSON document per line and prints one for each
 *
 * In:  {"presentation": …, "answers": [{"questionId": "q", "value": {"number": 7}}]}
 *      `presentation` is `data.surveyPresent.presentation` of that query, whose aliases are needed; of it only `pages` counts. `answers` are what the visitor would
 *      have entered, as `AnswerInput`, also at questions, options and rows that turn out hidden; one in another type's form counts as none. Texts are what was
 *      typed: blank ones are none.
 * Out: {"pages": [{"id": "p", "questions": [{"id": "q", "required": true, "options": ["a"], "rows": ["r"]}]}],
 *       "answers": [{"questionId": "q", "value": {"number": 7}}], "problems": {"q": "choose"}}
 *      `pages` are those that are asked, with what of them is visible; one may be left without questions, which the widget passes over. `options` are given for
 *      choices, rankings, emotions and matrices of choices, `rows` for matrices. `answers` is what would be sent: what is neither hidden nor wrong, and false for a
 *      consent that may be and was left alone. `problems` names by question what is wrong, by the names of `src/widget/check`; with any, the widget would not send.
 */
import { createInterface } from 'node:readline';
import { QUERY } from '../src/widget/presentSurvey.ts';
import { walkLine, type Line } from './walkLine.ts';

const print = (text: string) => process.stdout.write(`${text}\n`);

if (process.argv[2] === 'query') {
  print(QUERY);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line) {
      print(JSON.stringify(walkLine(JSON.parse(line) as Line)));
    }
  }
}
