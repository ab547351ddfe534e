package org.reckoner.stunt;

import java.util.List;

/** One stretch of the plan, in the order in which the stunt file lists them. */
public sealed interface Phase {

    /** The key of the phase in the stunt file. */
    String key();

    /** The vehicle gathers speed on a straight. */
    record RunUp(Throttle throttle) implements Phase {
        public RunUp {
            if (throttle != Throttle.HOLD_SPEED && throttle != Throttle.FULL) {
                throw new IllegalArgumentException("a run-up is ridden at hold speed or full, not " + throttle.words());
            }
        }

        @Override
        public String key() {
            return "run_up";
        }
    }

    /** Transition and kicker; ends when the rear contact passes the lip, which is T0. */
    record Ramp(Throttle throttle) implements Phase {
        @Override
        public String key() {
            return "ramp";
        }
    }

    /** Rider and vehicle fly together. */
    record Airborne(Throttle throttle) implements Phase {
        @Override
        public String key() {
            return "airborne";
        }
    }

    /** The rider pushes off. */
    record Separation() implements Phase {
        @Override
        public String key() {
            return "separation";
        }
    }

    /** Leaving an aircraft, a ledge or a platform: the feet leave at T0. */
    record Exit(ExitFrom from) implements Phase {
        @Override
        public String key() {
            return "exit";
        }
    }

    /** Falling and tracking through a list of postures. */
    record Freefall(List<PostureStep> postures) implements Phase {
        public Freefall {
            postures = List.copyOf(postures);
            if (postures.isEmpty()) {
                throw new IllegalArgumentException("freefall needs at least one posture");
            }
            for (int i = 1; i < postures.size(); i++) {
                if (postures.get(i).after() <= postures.get(i - 1).after()) {
                    throw new IllegalArgumentException("the postures of a freefall must follow each other in time");
                }
            }
        }

        @Override
        public String key() {
            return "freefall";
        }
    }

    /** From the throw of the pilot chute, or the moment at which the canopy begins to fill, to the open canopy. */
    record Deployment(Trigger trigger, Opening opening) implements Phase {
        /** With a pilot chute. */
        public Deployment(Trigger trigger) {
            this(trigger, Opening.PILOT_CHUTE);
        }

        @Override
        public String key() {
            return "deployment";
        }
    }

    /** Flying the canopy to the ground. */
    record Canopy(PilotMode pilot, String zone) implements Phase {
        @Override
        public String key() {
            return "canopy";
        }
    }

    /** Meeting the ground: on purpose, since the plan names it. */
    record Landing() implements Phase {
        @Override
        public String key() {
            return "landing";
        }
    }

    /**
     * One posture of a freefall.
     *
     * @param posture how the body is held
     * @param after time since the freefall began (s)
     * @param heading heading flown, clockwise from true north (rad)
     */
    record PostureStep(Posture posture, double after, double heading) {
        public PostureStep {
            if (!(Double.isFinite(after) && after >= 0 && Double.isFinite(heading))) {
                throw new IllegalArgumentException(
                        "a posture needs a time from 0 s and a heading, not " + after + ", " + heading);
            }
        }
    }
}
