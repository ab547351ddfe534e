package org.reckoner.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.reckoner.export.JsonText;
import org.reckoner.project.ChangedMeanwhileException;
import org.reckoner.project.Opened;
import org.reckoner.project.Project;
import org.reckoner.stuntfile.BadStuntFile;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.Problem;
import org.reckoner.stuntfile.StuntFile;
import org.reckoner.stuntfile.StuntSchema;

/** How a page reads, checks and changes the text of the stunt file. */
final class EditApi {
    private static final String JSON = "application/json";

    private final Project project;
    private final FlightDesk desk;

    EditApi(Project project, FlightDesk desk) {
        this.project = project;
        this.desk = desk;
    }

    void add(RoutesConfig routes) {
        routes.get(
                "/api/schema",
                request -> request.contentType("application/schema+json").result(StuntSchema.text()));
        routes.get("/api/text", request -> request.contentType(JSON).result(text(project.opened())));
        routes.put("/api/text", this::save);
        routes.post("/api/check", this::check);
        routes.post("/api/versions", this::keep);
    }

    private static String text(Opened opened) {
        return JsonText.compact(json -> {
            json.text("text", opened.file().text());
            json.text("version", opened.version());
        });
    }

    private void check(Context request) {
        Question question = Question.read(request.body());
        try {
            StuntFile read = project.check(question.text("text"));
            request.contentType(JSON).result(JsonText.compact(json -> {
                json.list("problems", () -> {});
                json.list("warnings", () -> read.warnings().forEach(json::text));
            }));
        } catch (BadStuntFile bad) {
            request.contentType(JSON).result(problems(bad));
        }
    }

    private void save(Context request) throws IOException {
        Question question = Question.read(request.body());
        try {
            Opened saved = project.save(question.text("text"), question.text("basis"));
            desk.renew();
            request.contentType(JSON).result(text(saved));
        } catch (BadStuntFile bad) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT).contentType(JSON).result(problems(bad));
        } catch (ChangedMeanwhileException changed) {
            Problems.answer(
                    request,
                    HttpStatus.CONFLICT,
                    String.valueOf(changed.getMessage()),
                    "your text is kept here; load theirs in another window and bring the two together");
        }
    }

    private void keep(Context request) throws IOException {
        try {
            String name = project.keepVersion(Question.read(request.body()).list("settings"));
            request.status(HttpStatus.CREATED)
                    .contentType(JSON)
                    .result(JsonText.compact(json -> json.text("file", name)));
        } catch (Misread misread) {
            Problems.answer(request, HttpStatus.UNPROCESSABLE_CONTENT, misread.wrong(), misread.maybe());
        } catch (BadStuntFile bad) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT).contentType(JSON).result(problems(bad));
        }
    }

    private static String problems(BadStuntFile bad) {
        return JsonText.compact(json -> {
            json.list("problems", () -> {
                for (Problem problem : bad.problems()) {
                    json.object(() -> {
                        json.whole("line", problem.place().line());
                        json.whole("column", problem.place().column());
                        json.text("key", problem.key());
                        if (problem.value() != null) {
                            json.text("value", problem.value());
                        }
                        json.text("wrong", problem.wrong());
                        json.text("maybe", problem.maybe());
                    });
                }
            });
            json.list("warnings", () -> {});
        });
    }
}
