package io.luotain.invitation;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Appendix A of RFC 9474, from the file that the browser's tests read too. */
final class BlindVectors {

  private static final Path FILE = Path.of("..", "web-embed", "test", "rfc9474.json");

  /** One exchange. {@code inverse} is that of the blinding factor. */
  record Vector(
      String name,
      HexBytes prefix,
      HexBytes salt,
      HexBytes inverse,
      HexBytes blinded,
      HexBytes blindSignature,
      HexBytes signature) {}

  /** Bytes that a failing test can show. */
  record HexBytes(String hex) {
    byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }

    BigInteger number() {
      return new BigInteger(1, bytes());
    }
  }

  final RSAPrivateCrtKeyParameters key;
  final byte[] message;
  final List<Vector> vectors;

  private BlindVectors(JsonNode file) {
    this.key = key(file.get("key"));
    this.message = hex(file, "message").bytes();
    this.vectors = file.get("vectors").valueStream().map(BlindVectors::vector).toList();
  }

  static BlindVectors read() throws IOException {
    return new BlindVectors(new JsonMapper().readTree(FILE.toFile()));
  }

  private static Vector vector(JsonNode each) {
    return new Vector(
        each.get("name").asString() + ", " + each.get("source").asString(),
        hex(each, "prefix"),
        hex(each, "salt"),
        hex(each, "inverse"),
        hex(each, "blinded"),
        hex(each, "blindSignature"),
        hex(each, "signature"));
  }

  private static RSAPrivateCrtKeyParameters key(JsonNode key) {
    var p = hex(key, "p").number();
    var q = hex(key, "q").number();
    var d = hex(key, "d").number();
    return new RSAPrivateCrtKeyParameters(
        hex(key, "n").number(),
        hex(key, "e").number(),
        d,
        p,
        q,
        d.mod(p.subtract(BigInteger.ONE)),
        d.mod(q.subtract(BigInteger.ONE)),
        q.modInverse(p));
  }

  private static HexBytes hex(JsonNode node, String field) {
    return new HexBytes(node.get(field).asString());
  }
}
