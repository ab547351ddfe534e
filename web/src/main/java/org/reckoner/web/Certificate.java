package org.reckoner.web;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The certificate by which other devices know this machine again: made once, by the keytool of the Java that runs here, and kept
 * where only this account can read it.
 *
 * @param store PKCS #12 file with the key
 * @param password of the store
 * @param fingerprint SHA-256 of the certificate, as browsers show it
 */
record Certificate(Path store, String password, String fingerprint) {
    private static final String ALIAS = "reckoner";
    private static final int DAYS = 825;
    private static final long SECONDS = 60;

    /** Takes the certificate of a folder, or makes it there. */
    static Certificate in(Path folder, InetAddress address) throws IOException {
        Files.createDirectories(folder);
        Path store = folder.resolve("serve-" + address.getHostAddress().replace(':', '-') + ".p12");
        Path secret = folder.resolve(store.getFileName() + ".password");
        if (Files.notExists(store) || Files.notExists(secret)) {
            make(folder, store, secret, address);
        }
        String password = Files.readString(secret).strip();
        return new Certificate(store, password, fingerprint(store, password));
    }

    private static void make(Path folder, Path store, Path secret, InetAddress address) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path fresh = folder.resolve(".serve-" + HexFormat.of().formatHex(random, 0, 4) + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Reckoner",
                "-validity",
                Integer.toString(DAYS),
                "-ext",
                "SAN=ip:" + address.getHostAddress() + ",dns:" + hostName(),
                "-storetype",
                "PKCS12",
                "-keystore",
                fresh.toString(),
                // The password goes through the environment: arguments can be read by every account.
                "-storepass:env",
                "RECKONER_STORE"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RECKONER_STORE", password);
        try {
            Process keytool = builder.start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!keytool.waitFor(SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool made no certificate: " + said.strip());
            }
            Path kept = Files.createTempFile(folder, ".serve-", ".password");
            Files.writeString(kept, password);
            onlyMine(kept);
            onlyMine(fresh);
            Files.move(kept, secret, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a certificate was made", ended);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void onlyMine(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException elsewhere) {
            // Windows keeps files of a person's own folder to that person.
            return;
        }
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.matches("[A-Za-z0-9.-]+") ? name : "localhost";
        } catch (java.net.UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static String fingerprint(Path store, String password) throws IOException {
        try (var in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(keys.getCertificate(ALIAS).getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(
                    store + " is no certificate of ours any more; delete it and a new one is made", unreadable);
        }
    }
}
