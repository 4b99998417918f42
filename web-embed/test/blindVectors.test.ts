import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blindMessage } from '../src/blind/blindMessage.ts';
import { concat } from '../src/blind/concat.ts';
import { modInverse } from '../src/blind/modInverse.ts';
import { modPow } from '../src/blind/modPow.ts';
import { readBlindKey } from '../src/blind/readBlindKey.ts';
import { toBase64Url } from '../src/blind/toBase64Url.ts';
import { toBytes } from '../src/blind/toBytes.ts';
import { toNumber } from '../src/blind/toNumber.ts';
import { unblind } from '../src/blind/unblind.ts';
import file from './rfc9474.json';

const hex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
const key = await readBlindKey({ kty: 'RSA', e: 'AQAB', n: toBase64Url(hex(file.key.n)) });

test('RFC 9474, appendix A: all four variants are there', () => {
  assert.deepEqual(
    file.vectors.map(({ source }) => source),
    ['A.1', 'A.2', 'A.3', 'A.4', 'A.4 of draft 13'],
  );
});

for (const vector of file.vectors) {
  const prepared = concat(hex(vector.prefix), hex(file.message));
  const salt = hex(vector.salt);
  const inverse = toNumber(hex(vector.inverse));

  test(`RFC 9474, ${vector.source}: blinds`, async () => {
    const factor = modInverse(inverse, key.modulus) ?? 0n;
    assert.deepEqual(await blindMessage(key, prepared, salt, factor), hex(vector.blinded));
  });

  test(`RFC 9474, ${vector.source}: signs, as our stand-in for the server does`, () => {
    const signed = modPow(toNumber(hex(vector.blinded)), toNumber(hex(file.key.d)), key.modulus);
    assert.deepEqual(toBytes(signed, key.bytes), hex(vector.blindSignature));
  });

  test(`RFC 9474, ${vector.source}: finalizes`, async () => {
    assert.deepEqual(await unblind(key, prepared, inverse, hex(vector.blindSignature), salt.length), hex(vector.signature));
  });

  test(`RFC 9474, ${vector.source}: refuses another salt length, message or signature`, async () => {
    const signed = hex(vector.blindSignature);
    const broken = hex(vector.blindSignature);
    broken[100] = (broken[100] ?? 0) ^ 1;
    assert.equal(await unblind(key, prepared, inverse, signed, 48 - salt.length), undefined);
    assert.equal(await unblind(key, concat(prepared, Uint8Array.of(0)), inverse, signed, salt.length), undefined);
    assert.equal(await unblind(key, prepared, inverse, broken, salt.length), undefined);
    assert.equal(await unblind(key, prepared, inverse, signed.subarray(1), salt.length), undefined);
  });
}
