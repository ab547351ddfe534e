package org.reckoner.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reckoner.dynamics.TorqueCurve;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Vehicle;
import org.reckoner.stuntfile.Catalogue;
import org.reckoner.stuntfile.CatalogueEntry;

/** The torque curve of an engine, as the run-up reads it. */
final class EngineBench implements Bench {
    private static final double RPM = StrictMath.PI / 30;

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public String meaning() {
        return "the torque curve of an engine, as the run-up reads it";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(
                new Word("vehicle", null, "model of the catalogue"),
                new Word("torque_curve", null, "list of `[engine speed, torque]`, rising, instead of a vehicle"));
    }

    @Override
    public Collection<Word> questions() {
        return List.of(
                new Word("torque", Dimension.TORQUE, "at an engine speed; greatest of all without one"),
                new Word("power", Dimension.POWER, "at an engine speed; greatest of all without one"));
    }

    @Override
    public Set<Mark> moments() {
        return Set.of(Mark.ENGINE_SPEED);
    }

    @Override
    public Answers run(Settings settings) {
        Vehicle vehicle = settings.has("torque_curve")
                ? given(settings.need("torque_curve"))
                : catalogued(settings.need("vehicle"));
        TorqueCurve curve = new TorqueCurve(vehicle);
        List<Vehicle.TorquePoint> points = vehicle.torque();
        double low = points.get(0).engineSpeed();
        double high = points.get(points.size() - 1).engineSpeed();
        return (question, moment) -> {
            boolean power = question.equals("power");
            return moment == null ? greatest(curve, power, low, high) : value(curve, power, moment.amount());
        };
    }

    private static Vehicle catalogued(Piece piece) {
        String name = Amount.text(piece);
        List<CatalogueEntry> all = Catalogue.motorcycles();
        Vehicle vehicle = all.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .map(CatalogueEntry::vehicle)
                .orElse(null);
        if (vehicle == null) {
            List<String> names = all.stream().map(CatalogueEntry::name).toList();
            throw piece.where().bad(name, "is not in the catalogue", Word.nearest(name, names) + " is meant");
        }
        return vehicle;
    }

    private static Vehicle given(Piece piece) {
        try {
            return new Vehicle("case", points(piece), 1, List.of(1.0), 1, "the case", Grade.SOURCE);
        } catch (IllegalArgumentException wrong) {
            throw piece.where().bad("", String.valueOf(wrong.getMessage()), "two points are swapped");
        }
    }

    private static double value(TorqueCurve curve, boolean power, double engineSpeed) {
        return power ? curve.at(engineSpeed) * engineSpeed : curve.at(engineSpeed);
    }

    private static double greatest(TorqueCurve curve, boolean power, double low, double high) {
        double greatest = 0;
        for (double w = low; w <= high; w += RPM) {
            greatest = Math.max(greatest, value(curve, power, w));
        }
        return greatest;
    }

    private static List<Vehicle.TorquePoint> points(Piece piece) {
        List<Vehicle.TorquePoint> points = new ArrayList<>();
        if (piece instanceof Piece.Items items) {
            for (Piece item : items.all()) {
                points.add(point(item));
            }
        }
        if (points.size() < 2) {
            throw piece.where()
                    .bad(
                            piece.shown(),
                            "is no list of two points or more",
                            "[[4000 rpm, 37 N m], [6900 rpm, 43.7 N m]] is meant");
        }
        return points;
    }

    private static Vehicle.TorquePoint point(Piece item) {
        if (item instanceof Piece.Items pair && pair.all().size() == 2) {
            return new Vehicle.TorquePoint(
                    Amount.read(pair.all().get(0), Dimension.ANGULAR_RATE).value(),
                    Amount.read(pair.all().get(1), Dimension.TORQUE).value());
        }
        throw item.where().bad(item.shown(), "is no pair", "[4000 rpm, 37 N m] is meant");
    }
}
