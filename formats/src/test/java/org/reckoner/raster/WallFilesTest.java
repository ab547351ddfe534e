package org.reckoner.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.environment.MeshTerrain;
import org.reckoner.environment.Triangles;
import org.reckoner.environment.WallProfile.Point;

class WallFilesTest {
    private static final List<Point> WALL = List.of(new Point(0, 0), new Point(3, -40), new Point(25, -110.5));

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Point> detect(String text) throws IOException {
        return ProfileFile.read(file("wall.txt", text), ProfileOrder.DETECT);
    }

    @Test
    void threeOrdersAndFourSeparatorsGiveTheSameWall() throws IOException {
        assertThat(detect("0, 0\n3, -40\n25, -110.5\n")).isEqualTo(WALL);
        assertThat(detect("# exit\nout/up\n\n0/0\n3/-40\n25/-110.5")).isEqualTo(WALL);
        assertThat(detect("0 0\r\n3\t-40\r\n25  -110.5\r\n")).isEqualTo(WALL);
        assertThat(detect("0;0\n-40;3\n-110.5;25\n")).as("swapped").isEqualTo(WALL);
        assertThat(detect("10, 2.5\n32, 73\n35, 113\n"))
                .as("from 10 m in front of the foot")
                .isEqualTo(WALL);
        assertThat(detect("35, 113\n32, 73\n10, 2.5\n"))
                .as("from below, top first")
                .isEqualTo(WALL);
    }

    @Test
    void undercutWallIsStillTakenFromTheTop() throws IOException {
        assertThat(detect("0,0\n-4,-30\n20,-90").get(1)).isEqualTo(new Point(-4, -30));
    }

    @Test
    void whatCouldBeReadTwoWaysIsRefusedUnlessStated() throws IOException {
        String positive = "0,0\n3,40\n25,110\n";
        assertThatThrownBy(() -> detect(positive))
                .isInstanceOf(UnreadableTerrainException.class)
                .hasMessageContaining("more than one way")
                .hasMessageContaining("out-and-down");
        assertThat(ProfileFile.read(file("p.txt", positive), ProfileOrder.FROM_BELOW)
                        .get(0))
                .isEqualTo(new Point(0, 0));
        assertThatThrownBy(() -> detect("-1,-1\n-30,-40\n")).hasMessageContaining("more than one way");
        assertThatThrownBy(() ->
                        ProfileFile.wall(file("q.txt", "0,0\n-80,-40\n90,-90\n"), ProfileOrder.OUT_AND_DOWN, 20, 1))
                .isInstanceOf(UnreadableTerrainException.class)
                .hasMessageContaining("behind the lip");
    }

    @Test
    void badProfilesNameTheLine() {
        assertThatThrownBy(() -> detect("0,0\n3,x\n")).hasMessageContaining("wall.txt:2:");
        assertThatThrownBy(() -> detect("0,0\n3 -4 5\n")).hasMessageContaining("wall.txt:2:");
        assertThatThrownBy(() -> detect("0;0\n3,5;-40,1\n")).hasMessageContaining("decimal commas");
        assertThatThrownBy(() -> detect("0,0\nNaN,-4\n")).hasMessageContaining("wall.txt:2:");
        assertThatThrownBy(() -> detect("0,0\n10 ft,-4\n")).hasMessageContaining("wall.txt:2:");
        assertThatThrownBy(() -> detect("0,0\n")).hasMessageContaining("1 points");
        assertThatThrownBy(() -> detect("")).hasMessageContaining("0 points");
        assertThatThrownBy(() -> detect("0,0\n3,-99999999\n")).hasMessageContaining("10 km");
        assertThatThrownBy(() -> ProfileFile.read(folder.resolve("gone.txt"), ProfileOrder.DETECT))
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> ProfileFile.read(
                        Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0xFF, 0, 1}), ProfileOrder.DETECT))
                .hasMessageContaining("not a text file");
    }

    private static final String OBJ =
            "# a ramp of rock\nv 0 0 0\nv 10 0 0\nv 10 10 5\nv 0 10 5\nvn 0 0 1\n" + "f 1//1 2//1 3//1 4//1\n";

    @Test
    void meshesAreReadFromObjAndBothKindsOfStl() throws IOException {
        Triangles obj = MeshFile.read(file("a.obj", OBJ));
        assertThat(obj.count()).isEqualTo(2);
        assertThat(new MeshTerrain(obj, 0.1).groundBelow(4, 5, 20)).isEqualTo(2.5);
        assertThat(MeshFile.read(file("b.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf -3 -2 -1\n"))
                        .count())
                .isEqualTo(1);

        String facet =
                "facet normal 0 0 1\n outer loop\n vertex 0 0 1\n vertex 4 0 1\n vertex 0 4 1e0\n endloop\nendfacet\n";
        Triangles text = MeshFile.read(file("c.stl", "solid x\n" + facet + "endsolid x\n"));
        assertThat(text.count()).isEqualTo(1);
        ByteBuffer binary = ByteBuffer.allocate(84 + 50).order(ByteOrder.LITTLE_ENDIAN);
        binary.putInt(80, 1);
        float[] corners = {0, 0, 1, 4, 0, 1, 0, 4, 1};
        for (int k = 0; k < 9; k++) {
            binary.putFloat(96 + 4 * k, corners[k]);
        }
        Triangles same = MeshFile.read(Files.write(folder.resolve("d.stl"), binary.array()));
        for (int v = 0; v < 3; v++) {
            assertThat(same.x(v)).isEqualTo(text.x(v));
            assertThat(same.y(v)).isEqualTo(text.y(v));
            assertThat(same.z(v)).isEqualTo(text.z(v));
        }
    }

    @Test
    void badMeshesAreRefused() throws IOException {
        refusedMesh(file("a.obj", "v 0 0 0\nv 1 0\n"), "a.obj:2:");
        refusedMesh(file("b.obj", "v 0 0 0\nf 1 2 3\n"), "b.obj:2:");
        refusedMesh(file("c.obj", "v 0 0 0\n"), "no triangle");
        refusedMesh(file("d.obj", "v 400000 6880000 1200\n"), "map coordinates");
        refusedMesh(file("e.obj", "v 0 NaN 0\n"), "20 km");
        refusedMesh(file("f.obj", "v 0 0 0\nf 1 1\n"), "three corners");
        refusedMesh(file("g.stl", "garbage"), "no STL");
        refusedMesh(file("h.obj", ""), "is empty");
        refusedMesh(file("i.fbx", "x"), "no mesh");
        refusedMesh(folder.resolve("gone.obj"), "is not there");
    }

    private static void refusedMesh(Path file, String words) {
        assertThatThrownBy(() -> MeshFile.read(file))
                .isInstanceOf(UnreadableTerrainException.class)
                .hasMessageContaining(words);
    }
}
