package org.reckoner.export;

import java.nio.file.Path;

/** Writes a run folder in a process of its own, so that tests can kill it or let two race. */
final class Writer {
    private Writer() {}

    /** @param args the folder of runs, then {@code hang} to stop half-way or {@code finish} */
    public static void main(String[] args) throws Exception {
        try (RunFolder folder = RunFolderTest.begin(Path.of(args[0]))) {
            for (int i = 0; i < 40; i++) {
                folder.text("part-" + i + ".csv", "x".repeat(50_000));
            }
            System.out.println("half-way");
            if (args[1].equals("hang")) {
                Thread.sleep(600_000);
            }
            System.out.println(folder.finish().getFileName());
        } catch (CannotWriteException refused) {
            System.out.println(refused.getMessage());
            System.exit(2);
        }
    }
}
