package io.luotain.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.luotain.platform.Digests;
import io.luotain.platform.RandomIds;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * How much visitors may send, per site key and per address, on this instance. Addresses are kept as
 * a keyed hash, in memory, for 2 minutes.
 */
@Component
class IntakeLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FORGET = Duration.ofMinutes(2);
  private static final int MAX_BUCKETS = 100_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final SecretKey hashKey = new SecretKeySpec(RandomIds.bytes(32), "HmacSHA256");
  private final LoadingCache<String, Bucket> keys;
  private final LoadingCache<String, Bucket> addresses;

  IntakeLimits(AccessProperties properties, Ticker ticker) {
    this.keys = buckets(properties.intake().perKey(), ticker);
    this.addresses = buckets(properties.intake().perAddress(), ticker);
  }

  /** Counts one request; returns how long to wait when it is one too many, else zero. */
  Duration take(String siteKey, String address) {
    var wait = take(addresses.get(hash(address)));
    return wait.isPositive() ? wait : take(keys.get(siteKey));
  }

  private static Duration take(Bucket bucket) {
    return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  private String hash(String address) {
    return Base64.getEncoder().encodeToString(Digests.hmac(hashKey, network(address)));
  }

  /** The address, or its /64 network; what a proxy writes in another form is taken as it is. */
  private static byte[] network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES));
    } catch (IllegalArgumentException e) {
      return address.getBytes(UTF_8);
    }
  }

  private static LoadingCache<String, Bucket> buckets(int perMinute, Ticker ticker) {
    return Caffeine.newBuilder()
        .maximumSize(MAX_BUCKETS)
        .expireAfterAccess(FORGET)
        .ticker(ticker)
        .build(key -> bucket(perMinute, ticker));
  }

  private static Bucket bucket(int perMinute, Ticker ticker) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .withCustomTimePrecision(new TickerMeter(ticker))
        .build();
  }

  private record TickerMeter(Ticker ticker) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
