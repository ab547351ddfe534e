package org.reckoner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.CodeSource;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which version of the program made a result. */
public final class Version implements IVersionProvider {

    /** The version number alone, such as {@code 0.1.0}. */
    public static String number() {
        try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
            if (resource == null) {
                throw new IllegalStateException("version.properties is missing from the program");
            }
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("version.properties cannot be read", unreadable);
        }
    }

    /** Which build of the program this is, by where it lies: two builds of one version need not fly alike. */
    static String build() {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        return number() + " " + (source == null ? "" : source.getLocation());
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Reckoner " + number(), "Java " + Runtime.version()};
    }
}
