import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { finishBlinding } from '../src/blind/finishBlinding.ts';
import { fromBase64Url } from '../src/blind/fromBase64Url.ts';
import { modInverse } from '../src/blind/modInverse.ts';
import { modPow } from '../src/blind/modPow.ts';
import { randomBelow } from '../src/blind/randomBelow.ts';
import { readBlindKey } from '../src/blind/readBlindKey.ts';
import { startBlinding } from '../src/blind/startBlinding.ts';
import { toBase64Url } from '../src/blind/toBase64Url.ts';
import { toBytes } from '../src/blind/toBytes.ts';
import { toNumber } from '../src/blind/toNumber.ts';
import { bytesOf, createSigner } from './createSigner.ts';

const MESSAGE = new TextEncoder().encode('survey one');
const signer = await createSigner();
const other = await createSigner();

test('a token is 32 random bytes, the message and a signature that WebCrypto verifies', async () => {
  const blinding = await startBlinding(signer.key, MESSAGE);
  const token = bytesOf((await finishBlinding(signer.key, blinding, signer.sign(blinding.blinded))) ?? '');
  const [prepared, signature] = [token.slice(0, -256), token.slice(-256)];
  assert.equal(prepared.length, 32 + MESSAGE.length);
  assert.deepEqual(prepared.slice(32), MESSAGE);
  assert.ok(await crypto.subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, signer.key.verifier, signature, prepared));
});

test('nothing that the server sees is in the token, and no two blindings are alike', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => startBlinding(signer.key, MESSAGE)));
  for (const part of ['prepared', 'inverse', 'blinded'] as const) {
    assert.equal(new Set(made.map((blinding) => blinding[part])).size, 20);
  }
  assert.ok(made.every(({ prepared, blinded }) => !blinded.includes(prepared)));
});

test('a signature fits any blinded message: for each there is a factor, so that the server cannot tell them apart', async () => {
  const blindings = await Promise.all([startBlinding(signer.key, MESSAGE), startBlinding(signer.key, MESSAGE)]);
  const tokens = await Promise.all(blindings.map((each) => finishBlinding(signer.key, each, signer.sign(each.blinded))));
  const { modulus, exponent } = signer.key;
  const signatures = tokens.map((token) => toNumber(bytesOf(token ?? '').slice(-256)));
  for (const { blinded } of blindings) {
    for (const signature of signatures) {
      const seen = toNumber(bytesOf(signer.sign(blinded)));
      const factor = (seen * (modInverse(signature, modulus) ?? 0n)) % modulus;
      const encoded = modPow(signature, exponent, modulus);
      assert.equal((encoded * modPow(factor, exponent, modulus)) % modulus, toNumber(bytesOf(blinded)));
    }
  }
});

test('refuses what is no signature of the blinded message', async () => {
  const blinding = await startBlinding(signer.key, MESSAGE);
  const another = await startBlinding(signer.key, MESSAGE);
  const good = signer.sign(blinding.blinded);
  assert.equal(await finishBlinding(signer.key, blinding, signer.sign(another.blinded)), undefined);
  assert.equal(await finishBlinding(signer.key, blinding, other.sign(blinding.blinded)), undefined);
  assert.equal(await finishBlinding(other.key, blinding, good), undefined);
  assert.equal(await finishBlinding(signer.key, blinding, good.slice(4)), undefined);
  assert.equal(await finishBlinding(signer.key, blinding, ''), undefined);
  assert.equal(await finishBlinding(signer.key, blinding, 'not base64!'), undefined);
  assert.notEqual(await finishBlinding(signer.key, blinding, good), undefined);
});

test('a key has the thumbprint of RFC 7638', async () => {
  const { n } = signer.jwk;
  const canonical = `{"e":"AQAB","kty":"RSA","n":"${n ?? ''}"}`;
  assert.equal(signer.key.fingerprint, createHash('sha256').update(canonical).digest('base64url'));
  const again = await readBlindKey({ ...signer.jwk, kid: 'tag', alg: 'PS384' } as JsonWebKey);
  assert.equal(again.fingerprint, signer.key.fingerprint);
});

test('keys that could tag or weaken are refused', async () => {
  const { n } = signer.jwk;
  const even = toBase64Url(toBytes(signer.key.modulus - 1n, 256));
  const short = toBase64Url(toBytes(signer.key.modulus >> 1n, 256));
  for (const jwk of [{ kty: 'EC', n, e: 'AQAB' }, { kty: 'RSA', n, e: 'Aw' }, { kty: 'RSA', e: 'AQAB' }, { kty: 'RSA', n: '!', e: 'AQAB' }, { kty: 'RSA', n: even, e: 'AQAB' }, { kty: 'RSA', n: short, e: 'AQAB' }]) {
    await assert.rejects(readBlindKey(jwk as JsonWebKey), Error, JSON.stringify(jwk));
  }
});

test('numbers and bytes are one another', () => {
  for (const number of [0n, 1n, 255n, 256n, 2n ** 64n - 1n, 2n ** 64n]) {
    assert.equal(toNumber(toBytes(number, 9)), number);
  }
  assert.deepEqual(toBytes(258n, 4), Uint8Array.of(0, 0, 1, 2));
  assert.equal(toNumber(new Uint8Array()), 0n);
});

test('base64url goes there and back', () => {
  for (const text of ['', '-_8', 'AQAB', '__-_']) {
    assert.equal(toBase64Url(bytesOf(text)), text);
  }
  assert.equal(fromBase64Url('a'), undefined);
  assert.equal(fromBase64Url('ä'), undefined);
});

test('powers and inverses modulo small numbers are those of counting', () => {
  for (let modulus = 2; modulus < 40; modulus++) {
    for (let base = 0; base < 40; base++) {
      const inverse = Array.from({ length: modulus }, (_, at) => at).find((at) => (at * base) % modulus === 1);
      assert.equal(modInverse(BigInt(base), BigInt(modulus)), inverse === undefined ? undefined : BigInt(inverse), `1/${base} mod ${modulus}`);
      for (let exponent = 0; exponent < 6; exponent++) {
        assert.equal(modPow(BigInt(base), BigInt(exponent), BigInt(modulus)), BigInt(base ** exponent % modulus));
      }
    }
  }
});

test('random numbers are drawn again until they are in range', () => {
  const draws = [[0x00, 0x00], [0xff, 0x04], [0xfd, 0x03]];
  const source = {
    getRandomValues: <T extends ArrayBufferView>(into: T): T => {
      (into as unknown as Uint8Array).set(draws.shift() ?? assert.fail('drew too often'));
      return into;
    },
  } as Pick<Crypto, 'getRandomValues'>;
  // Of 0xff04 and 0xfd03 ten bits count: 0x304 is not below 0x304, 0x103 is.
  assert.equal(randomBelow(0x304n, source), 0x103n);
  assert.equal(draws.length, 0);
});

test('random numbers reach every value alike', () => {
  const counts = new Map<bigint, number>();
  for (let i = 0; i < 10_000; i++) {
    const number = randomBelow(11n);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  assert.deepEqual([...counts.keys()].sort((a, b) => Number(a - b)), Array.from({ length: 10 }, (_, at) => BigInt(at + 1)));
  assert.ok([...counts.values()].every((count) => Math.abs(count - 1000) < 200));
});
