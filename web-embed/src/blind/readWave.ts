import type { Participation, Presentation } from '../model/Presentation.ts';
import type { BlindKey } from './BlindKey.ts';
import { readBlindKey } from './readBlindKey.ts';
import { readStatement } from './readStatement.ts';
import { sha256 } from './sha256.ts';
import { waveHash } from './waveHash.ts';

const MOST_KEYS = 64;

/** A blind wave whose keys cannot mark people more finely than the groups they are of. */
export interface Wave {
  keys: BlindKey[];
  /** To be compared with the invitation's. */
  hash: string;
  /** All that a token says, written here so that nobody can have anything else signed. */
  message: Uint8Array<ArrayBuffer>;
  /** Ids of the background attributes that divide the invited into groups. */
  attributes: string[];
}

/**
 * Reads what the server says of a wave. Undefined where it says something else than the contract whose hash it gives, or where two keys are alike or of
 * one group, or too many, or the list of keys could be read in two ways.
 */
export async function readWave({ surveyId, privacy }: Pick<Presentation, 'surveyId' | 'privacy'>, participation: Participation): Promise<Wave | undefined> {
  const told = readStatement(privacy?.statement ?? '');
  const { keys: given, contract } = participation;
  const keys = given.length > MOST_KEYS ? [] : await Promise.all(given.map(({ jwk }) => readBlindKey(JSON.parse(jwk) as JsonWebKey)));
  const differ = (names: string[]) => new Set(names).size === given.length;
  const good =
    keys.length &&
    differ(keys.map(({ fingerprint }) => fingerprint)) &&
    differ(given.map(({ values }) => values.join('\t'))) &&
    given.every(({ values }) => values.length === told?.attributes.length && !/[\t\n]/.test(values.join(''))) &&
    told?.minimumGroup === privacy?.minimumGroup &&
    told?.retentionDays === privacy?.retentionDays &&
    (await sha256(privacy?.statement ?? '')) === contract;
  if (!told || !good) {
    return undefined;
  }
  const hash = await waveHash(participation, keys);
  const message = new TextEncoder().encode(`luotain.participation/1 ${surveyId} ${hash}`);
  return { keys, hash, message, attributes: told.attributes };
}
