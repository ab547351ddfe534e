package org.reckoner.stunt;

/** How the performer holds the body in freefall. */
public enum Posture {
    BELLY("belly", Input.BELLY_KD, Input.BELLY_LIFT_TO_DRAG, 0),
    HEAD_DOWN("head down", Input.HEAD_DOWN_KD, Input.HEAD_DOWN_LIFT_TO_DRAG, -90),
    TRACK("track", Input.TRACK_KD, Input.TRACK_LIFT_TO_DRAG, -15),
    TRACKING_SUIT("tracking suit", Input.TRACKING_SUIT_KD, Input.TRACKING_SUIT_LIFT_TO_DRAG, -15),
    UNSTABLE("unstable", Input.UNSTABLE_KD, Input.UNSTABLE_LIFT_TO_DRAG, 90),
    UPRIGHT("upright", Input.UPRIGHT_KD, Input.UPRIGHT_LIFT_TO_DRAG, 90),
    CUSTOM("custom", Input.CUSTOM_KD, Input.CUSTOM_LIFT_TO_DRAG, 0),
    /** Nobody: cargo or a dummy, whose drag area is known whatever it weighs. */
    LOAD("load", Input.LOAD_DRAG_AREA, Input.LOAD_LIFT_TO_DRAG, 90);

    private final String words;
    private final Input kd;
    private final Input liftToDrag;
    private final double axisPitch;

    Posture(String words, Input kd, Input liftToDrag, double axisPitchDegrees) {
        this.words = words;
        this.kd = kd;
        this.liftToDrag = liftToDrag;
        this.axisPitch = axisPitchDegrees * (StrictMath.PI / 180);
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }

    /** The number that says its drag: {@link #perMass} of the body, or a drag area. */
    public Input kd() {
        return kd;
    }

    /** Whether its drag is given over the mass of the body. */
    public boolean perMass() {
        return kd.dimension() == Dimension.AREA_PER_MASS;
    }

    public Input liftToDrag() {
        return liftToDrag;
    }

    /** @return pitch of the body's long axis, feet to head, above the horizon: judgement, for pictures and contact (rad) */
    public double axisPitch() {
        return axisPitch;
    }
}
