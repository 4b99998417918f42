// Builds small surveys with logic for tests.
import type { Residual } from '../src/model/Logic.ts';
import type { Page } from '../src/model/Presentation.ts';
import type { MatrixCell, MatrixType, MultipleChoiceType, NpsType, Offered, Option, Question, QuestionType, RankingType, SingleChoiceType, TextType } from '../src/model/Question.ts';
import type { AnswerValue } from '../src/model/Submission.ts';

export const NPS: NpsType = { __typename: 'PresentedNps', lowLabel: null, highLabel: null };
export const TEXT: TextType = { __typename: 'PresentedText', maxLength: 100, multiline: false };

export const question = (id: string, type: QuestionType, logic: Partial<Question> = {}): Question => ({ id, text: id, help: null, required: false, validationMessage: null, type, ...logic });
export const page = (id: string, questions: Question[], logic: Partial<Page> = {}): Page => ({ id, title: null, questions, ...logic });
export const option = (id: string, visibleIf: Residual = null, more: Partial<Option> = {}): Option => ({ id, label: id, freeText: false, exclusive: false, visibleIf, ...more });
export const offered = (id: string, visibleIf: Residual = null): Offered => ({ id, label: id, visibleIf });
export const single = (...options: Option[]): SingleChoiceType => ({ __typename: 'PresentedSingleChoice', display: 'RADIO', options });
export const multiple = (...options: Option[]): MultipleChoiceType => ({ __typename: 'PresentedMultipleChoice', fewest: 0, most: options.length, options });
export const ranking = (...options: Offered[]): RankingType => ({ __typename: 'PresentedRanking', options });
export const matrix = (cell: MatrixCell, ...rows: Offered[]): MatrixType => ({ __typename: 'PresentedMatrix', rows, cell });

export const ref = (path: string): Residual => ['$', `answers.${path}`];
export const is = (path: string, value: Residual): Residual => ['=', ref(path), value];
export const answered = (path: string): Residual => ['?', `answers.${path}`];

export const number = (value: number): AnswerValue => ({ number: value });
export const choose = (id: string): AnswerValue => ({ option: { id } });
export const chooseAll = (...ids: string[]): AnswerValue => ({ options: ids.map((id) => ({ id })) });
