package org.reckoner.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.reckoner.export.FlightGlb;
import org.reckoner.export.FlownStunt;
import org.reckoner.export.PredictionJson;
import org.reckoner.project.Opened;
import org.reckoner.project.Project;
import org.reckoner.stuntfile.Misread;

/** What a page may ask for; described in {@code openapi.yaml}. */
final class Api {
    /** Share of takes in which a limit must be kept to count as within (1). */
    static final double KEPT = 0.95;

    private static final String JSON = "application/json";

    private final Project project;
    private final FlightDesk desk;

    Api(Project project, FlightDesk desk) {
        this.project = project;
        this.desk = desk;
    }

    void add(RoutesConfig routes) {
        routes.get(
                "/api/openapi.yaml",
                request -> request.contentType("application/yaml")
                        .result(PageFiles.bytes("/org/reckoner/web/openapi.yaml")));
        routes.get(
                "/api/stunt",
                request -> request.contentType(JSON).result(StuntView.of(project.opened(), project.fileName())));
        routes.get(
                "/api/ground",
                request -> later(request, desk.flown().prediction().thenApply(GroundView::of), JSON));
        routes.get(
                "/api/prediction",
                request -> later(
                        request,
                        desk.flown()
                                .prediction()
                                .thenApply(flown -> PredictionJson.of(
                                        flown, project.opened().provenance())),
                        JSON));
        routes.get(
                "/api/paths",
                request -> later(request, desk.flown().prediction().thenApply(PathsView::of), JSON));
        routes.get("/api/scene.glb", this::scene);
        routes.get(
                "/api/plan",
                request -> later(
                        request,
                        desk.flown().dispersion().thenApply(flown -> CloudView.plan(flown, project.opened())),
                        JSON));
        routes.get("/api/export.html", this::keep);
        routes.post("/api/what-if", this::whatIf);
        routes.sse("/api/events", desk.bulletin()::join);
        routes.exception(
                UnreadableQuestionException.class,
                (unreadable, request) -> Problems.answer(
                        request,
                        HttpStatus.BAD_REQUEST,
                        String.valueOf(unreadable.getMessage()),
                        "it was cut short on its way; try again"));
        new EditApi(project, desk).add(routes);
    }

    private void scene(Context request) {
        Opened opened = project.opened();
        CompletableFuture<byte[]> scene =
                desk.flown().prediction().thenApply(flown -> FlightGlb.of(FlownStunt.of(flown, opened.provenance())));
        request.future(() -> scene.thenAccept(
                bytes -> request.contentType("model/gltf-binary").result(bytes)));
    }

    /** Only the plan can be kept so: the what-ifs in it are those of its own sliders, each marked as one. */
    private void keep(Context request) {
        String version = desk.flown().opened().version().substring(0, 8);
        String name = project.fileName().replaceFirst("\\.ya?ml$", "").replaceAll("[^A-Za-z0-9._-]", "-");
        request.header("Content-Disposition", "attachment; filename=\"" + name + "-" + version + ".html\"");
        later(request, desk.kept().page(), "text/html; charset=utf-8");
    }

    private void whatIf(Context request) {
        CompletableFuture<WhatIf> answer;
        try {
            answer = desk.whatIfs().ask(project.opened(), wish(Question.read(request.body())));
        } catch (Misread misread) {
            Problems.answer(request, HttpStatus.UNPROCESSABLE_CONTENT, misread.wrong(), misread.maybe());
            return;
        } catch (IllegalArgumentException refused) {
            refuse(request, refused);
            return;
        }
        later(request, answer.thenApply(CloudView::whatIf), JSON);
    }

    private static WhatIf.Wish wish(Question question) {
        int samples = question.whole("samples");
        if (samples < 1 || samples > WhatIf.Wish.MOST) {
            throw new IllegalArgumentException(
                    samples + " flights are asked for; between 1 and " + WhatIf.Wish.MOST + " can be flown");
        }
        return new WhatIf.Wish(question.text("page"), question.list("settings"), samples);
    }

    /** Answers as soon as it is flown; the request holds no thread until then. */
    private static void later(Context request, CompletableFuture<String> text, String type) {
        request.future(() -> text.handle((body, fault) -> {
            try {
                if (fault == null) {
                    request.contentType(type).result(body);
                } else {
                    Throwable cause = fault.getCause();
                    refuse(request, fault instanceof CompletionException && cause != null ? cause : fault);
                }
            } catch (IllegalStateException gone) {
                // The page went away while it was flown for; there is nobody to tell.
                return null;
            }
            return null;
        }));
    }

    private static void refuse(Context request, Throwable fault) {
        if (fault instanceof StaleFlightException || fault instanceof java.util.concurrent.CancellationException) {
            Problems.answer(
                    request, HttpStatus.CONFLICT, "something newer was asked for", "the newer answer is on its way");
        } else if (fault instanceof IllegalArgumentException) {
            Problems.answer(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    String.valueOf(fault.getMessage()),
                    "a smaller change can be flown");
        } else {
            Problems.answer(
                    request,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "internal fault: " + fault.getClass().getSimpleName(),
                    "the terminal in which the server runs says more");
        }
    }
}
