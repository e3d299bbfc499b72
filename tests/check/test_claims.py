"""Every statement of the post has its claim on the real site, and so has what the evidence adds to them."""

from pathlib import Path

import pytest

from tests.support import tree

CLAIMS = {id_: entry.record for id_, entry in tree.content(Path(__file__).parents[2]).library.claims.items()}
OF_THE_POST = {
    "the hip's pivotal role in knee mechanics": "hip-and-knee-mechanics",
    "hip motion impairments and ACL injury": "hip-motion-and-acl-injury",
    "hip motion impairments and iliotibial band syndrome": "hip-motion-and-iliotibial-band-pain",
    "hip motion impairments and patellofemoral pain": "hip-motion-and-kneecap-pain",
    "weak hip muscles and knee pain": "weak-hips-in-people-with-knee-pain",
    "hip plus knee versus knee-only strengthening": "hip-and-knee-or-knee-alone",
    "tight hip flexors, pelvic tilt and patellofemoral stress": "tight-hip-flexors-and-kneecap-load",
    "compensation when the hip cannot extend or rotate": "stiff-hip-and-compensation",
    "weak gluteals or external rotators and femoral rotation": "weak-gluteals-and-thigh-motion",
    "mobility limits upstream": "mobility-limits-upstream",
    "faulty mechanics and cartilage": "mechanics-and-cartilage",
    "hip strengthening in knee osteoarthritis": "hip-strengthening-in-knee-osteoarthritis",
    "ankle dorsiflexion": "ankle-dorsiflexion-and-knee-position",
    "thoracic extension": "thoracic-extension-and-the-knee",
    "controlled movement rather than only stretching": "control-rather-than-stretching",
    "knees over second or third toe": "knees-over-toes-cue",
    "torso tall": "torso-tall-cue",
    "single-leg tasks to find asymmetry": "single-leg-tasks-for-asymmetry",
    "landing softly": "landing-softly",
    "hip activation in a warm-up": "gluteal-activation-in-a-warm-up",
    "two to three sessions a week": "sessions-a-week",
}
OF_THE_EVIDENCE = {
    "prospective studies of hip strength": "weak-hips-before-kneecap-pain",
    "hip versus knee versus free exercise": "hip-knee-or-free-exercise",
    "whether strength gain explains pain relief": "strength-gain-and-pain-relief",
    "whether hip work changes knee load": "hip-work-and-knee-load",
    "screening for ACL injury": "screening-for-acl-injury",
    "painful exercise": "painful-exercise",
    "education alone": "education-alone",
    "exercise harms": "harms-of-exercise",
    "bulletproofing": "prevention-by-hip-work",
}


@pytest.mark.parametrize("statement", OF_THE_POST | OF_THE_EVIDENCE)
def test_a_statement_has_its_claim_or_those_it_became(statement: str) -> None:
    claim = CLAIMS[(OF_THE_POST | OF_THE_EVIDENCE)[statement]]
    assert [id_ for id_ in claim.superseded_by if id_ not in CLAIMS] == []


def test_what_speaks_against_stands_beside_what_speaks_for() -> None:
    disputed = [claim for claim in CLAIMS.values() if any(study.side == "disputes" for study in claim.studies)]
    assert len(disputed) >= 10
