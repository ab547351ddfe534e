package org.reckoner.web;

import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where a server can be reached.
 *
 * @param address that it listens at
 * @param certificate for other machines; null where only this machine can come
 * @param visitors who else may come; null where only this machine can come
 */
record Access(
        InetAddress address,
        @Nullable Certificate certificate,
        @Nullable Visitors visitors) {

    /** This machine alone, without a password: whoever sits at it may read the files anyway. */
    static Access ofThisMachine() {
        return new Access(InetAddress.getLoopbackAddress(), null, null);
    }

    boolean isOpen() {
        return certificate != null;
    }

    String scheme() {
        return isOpen() ? "https" : "http";
    }

    /** Names by which a browser may call this server. */
    Set<String> hosts() {
        return isOpen() ? Set.of(written()) : Set.of("127.0.0.1", "localhost", "[::1]");
    }

    /** The address as it stands in a URL. */
    String written() {
        String plain = address.getHostAddress();
        return plain.indexOf(':') >= 0 ? "[" + plain + "]" : plain;
    }
}
