import type { BasicEmotion } from '../../model/Question.ts';
import { drawing } from '../drawing.ts';

const HEAD = 'M12 2.5a9.5 9.5 0 1 0 .01 0z';
const EYES = 'M8.6 9.5v.9M15.4 9.5v.9';

const FACES: Record<BasicEmotion, string> = {
  JOY: 'M7.2 10.2q1.4-1.8 2.8 0M14 10.2q1.4-1.8 2.8 0M7.4 13.8q4.6 6 9.2 0z',
  TRUST: 'M7.2 9.4q1.4 1.5 2.8 0M14 9.4q1.4 1.5 2.8 0M8.2 14.6q3.8 2.8 7.6 0',
  FEAR: 'M6.8 7.6l2.8-1.1M17.2 7.6l-2.8-1.1M8.4 9.6v1.4M15.6 9.6v1.4M7.8 16.4q1.05-2 2.1 0t2.1 0 2.1 0 2.1 0',
  SURPRISE: 'M7 7q1.4-1.3 2.8 0M14.2 7q1.4-1.3 2.8 0M8.4 9.9v.8M15.6 9.9v.8M12 13.4a2 2.4 0 1 0 .01 0z',
  SADNESS: 'M7 9.2l2.8-1.4M17 9.2l-2.8-1.4M8.6 11v.7M15.4 11v.7M8.2 17q3.8-3.6 7.6 0',
  DISGUST: 'M7.2 9.2l2.6 1-2.6 1M16.8 9.2l-2.6 1 2.6 1M7.8 16.8q2-2.6 4.2-1.2t4.2-.8',
  ANGER: 'M6.8 7.6l3.2 1.6M17.2 7.6L14 9.2M8.6 11v.6M15.4 11v.6M8 16.8q4-3 8 0',
  ANTICIPATION: 'M13.8 7q1.5-1.3 3 0M9.4 9.2v.8M16 9.6v.8M9 15.8q3.4.8 6.4-1.4',
};

/** The face of an emotion; a neutral one for none. */
export function emotionFace(emotion: BasicEmotion | null): SVGElement {
  return drawing(HEAD + (emotion ? FACES[emotion] : `${EYES}M8.2 15.4h7.6`));
}
