package org.reckoner.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.reckoner.dispersion.Journal;

/**
 * The stretches of a run that are finished, in a hidden file beside its run folder, until that folder is complete.
 *
 * <p>The file begins with what decides the run; one that begins otherwise is not continued. Every stretch follows with its length
 * and checksum: what a killed program or a full disk left half written is cut off, and flown again. One program at a time holds the file; the
 * system lets go of it when that program ends, however it ends.
 */
public final class RunJournal implements Journal, AutoCloseable {
    private static final int HEAD = Integer.BYTES + Long.BYTES;
    private static final int LONGEST = 1 << 30;

    private final Path file;
    private final FileChannel channel;
    private final List<Long> places = new ArrayList<>();
    private final int found;
    private long end;

    private RunJournal(Path file, FileChannel channel, byte[] title) throws IOException {
        this.file = file;
        this.channel = channel;
        if (Arrays.equals(bytes(0, title.length), title)) {
            end = title.length;
            for (byte[] next = record(end); next.length > 0; next = record(end)) {
                places.add(end);
                end += HEAD + next.length;
            }
        } else {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(title), 0);
            end = title.length;
        }
        channel.truncate(end);
        found = places.size();
    }

    /**
     * Opens the journal of a run, or begins it.
     *
     * @param runs folder that holds all runs; made if it is not there
     * @param program which build of the program flies: another one flies everything anew
     * @throws CannotWriteException if it cannot be written, or another program is flying the same run
     */
    public static RunJournal of(Path runs, RunConfiguration configuration, String program) {
        Path file = runs.resolve(".resume-" + configuration.hash().substring(0, 16));
        byte[] title = ("reckoner journal 1\n" + configuration.hash() + "\n" + program + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(runs);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw new OverlappingFileLockException();
                }
                return new RunJournal(file, channel, title);
            } catch (IOException | RuntimeException refused) {
                channel.close();
                throw refused;
            }
        } catch (OverlappingFileLockException busy) {
            throw new CannotWriteException(
                    file + "\n  is held by another program that flies the same run."
                            + "\n  Maybe wait for it, or give another --out.",
                    null);
        } catch (IOException refused) {
            throw Complaint.cannotWrite(file, refused);
        }
    }

    /** Stretches that were there when it was opened. */
    public int found() {
        return found;
    }

    @Override
    public Optional<List<Flown>> finished(int stretch) {
        if (stretch >= places.size()) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record(places.get(stretch))))) {
            List<Flown> flights = new ArrayList<>();
            int count = in.readInt();
            for (int k = 0; k < count; k++) {
                if (RecordBytes.read(in) instanceof Flown flown) {
                    flights.add(flown);
                }
            }
            return flights.size() == count ? Optional.of(flights) : forget(stretch);
        } catch (IOException other) {
            return forget(stretch);
        }
    }

    /** From here on everything is flown again. */
    private Optional<List<Flown>> forget(int stretch) {
        end = places.get(stretch);
        places.subList(stretch, places.size()).clear();
        return Optional.empty();
    }

    @Override
    public void keep(int stretch, List<Flown> flights) {
        if (stretch != places.size()) {
            throw new IllegalStateException("stretch " + stretch + " after " + places.size());
        }
        try {
            ByteArrayOutputStream held = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(held);
            out.writeInt(flights.size());
            for (Flown flown : flights) {
                RecordBytes.write(out, flown);
            }
            byte[] content = held.toByteArray();
            ByteBuffer whole = ByteBuffer.allocate(HEAD + content.length);
            whole.putInt(content.length).putLong(checksum(content)).put(content).flip();
            long at = end;
            while (whole.hasRemaining()) {
                at += channel.write(whole, at);
            }
            places.add(end);
            end = at;
        } catch (IOException refused) {
            throw Complaint.cannotWrite(file, refused);
        }
    }

    /** The content that begins at a place; empty where none is whole. */
    private byte[] record(long place) throws IOException {
        byte[] head = bytes(place, HEAD);
        if (head.length < HEAD) {
            return new byte[0];
        }
        ByteBuffer read = ByteBuffer.wrap(head);
        int length = read.getInt();
        long checksum = read.getLong();
        if (length <= 0 || length > LONGEST || place + HEAD + length > channel.size()) {
            return new byte[0];
        }
        byte[] content = bytes(place + HEAD, length);
        return checksum(content) == checksum ? content : new byte[0];
    }

    private byte[] bytes(long place, int length) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(length);
        while (read.hasRemaining() && channel.read(read, place + read.position()) > 0) {}
        return Arrays.copyOf(read.array(), read.position());
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** The run is complete: nothing is left to continue. */
    public void finish() {
        try {
            channel.truncate(0);
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw Complaint.cannotWrite(file, left);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException refused) {
            throw Complaint.cannotWrite(file, refused);
        }
    }
}
