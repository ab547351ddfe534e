package org.reckoner.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which other devices may look, and which may change something: who has the address with its token may look; who also typed the
 * code that stands on this machine's screen is paired and may change.
 *
 * <p>A code lives for minutes and dies of a few wrong tries. May be used by many threads.
 */
final class Visitors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration CODE_LIVES = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final String token = random(16);
    private final Set<String> paired = new HashSet<>();
    private final Clock clock;
    private String code = "";
    private Instant codeEnds = Instant.MIN;
    private int triesLeft;

    Visitors(Clock clock) {
        this.clock = clock;
        renewCode();
    }

    /** What stands at the end of the address that is given to others. */
    String token() {
        return token;
    }

    /** The six digits that pair a device, while they live. */
    synchronized String code() {
        if (clock.instant().isAfter(codeEnds) || triesLeft == 0) {
            renewCode();
        }
        return code;
    }

    /** Whether a device knows the token. */
    boolean mayLook(@Nullable String shown) {
        return shown != null && same(shown, token);
    }

    synchronized boolean isPaired(@Nullable String shown) {
        return shown != null && paired.contains(hash(shown));
    }

    /** Pairs a device, if the code is right: what it must show from now on; else null. */
    synchronized @Nullable String pair(String typed) {
        if (triesLeft == 0 || clock.instant().isAfter(codeEnds)) {
            return null;
        }
        triesLeft--;
        if (!same(typed.strip(), code)) {
            return null;
        }
        triesLeft = 0;
        String key = random(24);
        paired.add(hash(key));
        return key;
    }

    private void renewCode() {
        code = String.format(java.util.Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        codeEnds = clock.instant().plus(CODE_LIVES);
        triesLeft = TRIES;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes as long for a wrong first letter as for a wrong last one. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
