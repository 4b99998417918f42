package io.luotain.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;

/** An identity provider on this machine. */
final class LocalIssuer implements AutoCloseable {

  private final HttpServer server;
  private final AtomicReference<RSAKey> key = new AtomicReference<>(newKey());

  LocalIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                """
                {"issuer": "%s", "jwks_uri": "%s/keys"}\
                """
                    .formatted(url(), url())));
    server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.get()).toString()));
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void rotate() {
    key.set(newKey());
  }

  String token(JWTClaimsSet claims) throws JOSEException {
    return signed(claims, key.get());
  }

  String tokenOfAStranger(JWTClaimsSet claims) throws JOSEException {
    return signed(claims, newKey());
  }

  String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /** Signed with the public key taken for a secret. */
  String confused(JWTClaimsSet claims) throws JOSEException {
    var current = key.get();
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(current.getKeyID()).build();
    var jwt = new SignedJWT(header, claims);
    jwt.sign(new MACSigner(current.toRSAPublicKey().getEncoded()));
    return jwt.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var jwt = new SignedJWT(header, claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
