import type { Participation } from '../model/Presentation.ts';
import type { BlindKey } from './BlindKey.ts';
import { sha256 } from './sha256.ts';

/** Names the privacy contract and all keys of a wave, as the invitation has it. The keys are named by what they are, not by what the server says. */
export function waveHash({ contract, keys }: Participation, read: BlindKey[]): Promise<string> {
  const lines = keys.map(({ values }, i) => `${read[i]?.fingerprint ?? ''} ${values.join('\t')}`);
  return sha256(['luotain.blind/1', contract, ...lines].join('\n'));
}
