package org.reckoner.raster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Keeps decoded maps, named by the hash of the file they came from, since decoding can take seconds.
 *
 * <p>A cache may never be in the way: an entry that is missing, damaged or unwritable is passed over
 * in silence, and writing goes beside and is then renamed, so that two runs cannot disturb each other.
 */
public final class RasterCache {
    private static final long MAGIC = 0x5245434B52535433L;

    private final @Nullable Path folder;

    private RasterCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** A cache in a folder, made when first written to. */
    public static RasterCache in(Path folder) {
        return new RasterCache(folder);
    }

    /** No cache: every file is decoded anew. */
    public static RasterCache none() {
        return new RasterCache(null);
    }

    /**
     * The user's cache: the folder {@code RECKONER_CACHE}, else {@code reckoner} under
     * {@code XDG_CACHE_HOME}, else {@code .cache/reckoner} in the home folder.
     */
    public static RasterCache ofUser() {
        String own = System.getenv("RECKONER_CACHE");
        if (own != null && !own.isBlank()) {
            return in(Path.of(own));
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        if (shared != null && !shared.isBlank()) {
            return in(Path.of(shared, "reckoner"));
        }
        String home = System.getProperty("user.home", "");
        return home.isBlank() ? none() : in(Path.of(home, ".cache", "reckoner"));
    }

    Optional<Raster> load(Path file) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Path entry = entry(file);
            if (!Files.isRegularFile(entry)) {
                return Optional.empty();
            }
            return Optional.of(decode(entry, String.valueOf(file.getFileName())));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    Raster store(Path file, Raster raster) {
        if (folder == null) {
            return raster;
        }
        Path beside = null;
        try {
            Files.createDirectories(folder);
            beside = Files.createTempFile(folder, "raster", ".part");
            try (OutputStream out = Files.newOutputStream(beside)) {
                encode(raster, out);
            }
            Files.move(beside, entry(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            remove(beside);
        }
        return raster;
    }

    private static void remove(@Nullable Path beside) {
        if (beside != null) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException e) {
                // Nothing depends on a leftover in a cache folder.
            }
        }
    }

    private Path entry(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            Path home = folder == null ? Path.of("") : folder;
            return home.resolve(HexFormat.of().formatHex(digest.digest()) + ".raster");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Row by row, since a second copy of a large map may not fit into memory. */
    private static void encode(Raster raster, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeLong(MAGIC);
        out.writeInt(raster.width());
        out.writeInt(raster.height());
        Raster.Placement p = raster.placement();
        for (double v : new double[] {p.x(), p.y(), p.columnX(), p.columnY(), p.rowX(), p.rowY()}) {
            out.writeDouble(v);
        }
        out.writeUTF(raster.crs().toString());
        CRC32 sum = new CRC32();
        ByteBuffer row = ByteBuffer.allocate(4 * raster.width());
        for (int j = 0; j < raster.height(); j++) {
            row.asFloatBuffer().put(raster.array(), j * raster.width(), raster.width());
            sum.update(row.array());
            out.write(row.array());
        }
        out.writeLong(sum.getValue());
        out.flush();
    }

    private static Raster decode(Path entry, String name) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(entry)))) {
            if (in.readLong() != MAGIC) {
                throw new IOException("not an entry");
            }
            int width = in.readInt();
            int height = in.readInt();
            if (width < 2 || height < 2 || (long) width * height > Files.size(entry) / 4) {
                throw new IOException("wrong size");
            }
            Raster.Placement placement = new Raster.Placement(
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble());
            RasterCrs crs = RasterCrs.parse(in.readUTF());
            CRC32 sum = new CRC32();
            float[] values = new float[width * height];
            ByteBuffer row = ByteBuffer.allocate(4 * width);
            for (int j = 0; j < height; j++) {
                in.readFully(row.array());
                sum.update(row.array());
                row.asFloatBuffer().get(values, j * width, width);
            }
            if (in.readLong() != sum.getValue()) {
                throw new IOException("damaged");
            }
            return new Raster(name, width, height, values, placement, crs);
        }
    }
}
