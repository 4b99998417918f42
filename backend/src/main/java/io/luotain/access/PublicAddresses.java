package io.luotain.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Only https, and only hosts all of whose addresses are globally reachable (IANA special-purpose
 * address registries, RFC 6890).
 */
@Component
class PublicAddresses implements AddressPolicy {

  @Override
  public boolean allows(String url) {
    try {
      var uri = URI.create(url);
      return "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getFragment() == null
          && Stream.of(InetAddress.getAllByName(uri.getHost())).allMatch(PublicAddresses::isPublic);
    } catch (IllegalArgumentException | UnknownHostException e) {
      return false;
    }
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return !address.isMulticastAddress()
        && (address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes));
  }

  private static boolean isPublicV4(byte[] bytes) {
    int first = bytes[0] & 255;
    int second = bytes[1] & 255;
    int third = bytes[2] & 255;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 -> !(second == 168 || (second == 0 && (third == 0 || third == 2)));
      case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  private static boolean isPublicV6(byte[] bytes) {
    int first = ((bytes[0] & 255) << 8) | (bytes[1] & 255);
    int second = ((bytes[2] & 255) << 8) | (bytes[3] & 255);
    boolean globalUnicast = first >>> 13 == 1;
    boolean protocols = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    boolean tunnelled = first == 0x2002;
    boolean documentation = first == 0x3fff && second < 0x1000;
    return globalUnicast && !protocols && !tunnelled && !documentation;
  }
}
