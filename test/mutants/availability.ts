import { flat } from "./mutant.ts";

const test = (name: string) => `certification/${name}.t.sol`;

export const availabilityMutants = flat([
  {
    file: "certification/SlotCounts.sol",
    mutants: [
      {
        says: "a slot that one less than a quorum marks",
        find: "slots = least & 1 == 0 ? slots | counts.ones : slots & counts.ones;",
        replace: "slots = slots | counts.ones;",
        test: test("AvailabilityAttacks"),
        fails: "test_OneLessThanAQuorum_MarksNothingHoweverItPosts",
      },
      {
        says: "slots whose count does not carry over",
        find: "    carry = counts.twos & map;\n",
        replace: "    carry = 0;\n",
        test: test("SlotCounts"),
        fails: "testFuzz_AllAtOnce_IsWhatASlowCountGives",
      },
    ],
  },
  {
    file: "certification/AvailabilityDays.sol",
    mutants: [
      {
        says: "a later post that takes the place of an earlier one",
        find: "newSlots = oldSlots | badSlots;",
        replace: "newSlots = badSlots;",
        test: test("Availability"),
        fails: "test_Post_AddsWhatWasLeftOut",
      },
      {
        says: "a void day that stays in the sums after it",
        find: "for (; number < count; ++number) days_[number].sumSlots -= bad;",
        replace: "if (number < count) days_[number].sumSlots -= bad;",
        test: test("AvailabilityHistories"),
        fails: "testFuzz_AnyWindow_IsWhatEverySlotAddsUpTo",
      },
      {
        says: "an outage over a good day in between",
        find: "day.epoch + i == last.epoch && day.state",
        replace: "day.state",
        test: test("Availability"),
        fails: "test_IsOut_WhenTheLastDaysWereUnderTheFloorInARow",
      },
      {
        says: "an outage that never ends",
        find: "            if (last.epoch + 2 < ended) return false;\n",
        replace: "",
        test: test("Availability"),
        fails: "test_IsOut_WhenTheLastDaysWereUnderTheFloorInARow",
      },
    ],
  },
  {
    file: "certification/Availability.sol",
    mutants: [
      {
        says: "a checker who counts twice in a report",
        find: "if (seen & bit != 0) revert Availability_CheckerTwice(provider, epoch, checker);",
        replace: "",
        test: test("AvailabilityAttacks"),
        fails: "test_TwoMapsOfOneChecker_AreOneInAReport",
      },
      {
        says: "a map that counts for another provider",
        find: "keccak256(abi.encode(AVAILABILITY_MAP_TYPEHASH, provider, epoch, badSlots, checker))",
        replace: "keccak256(abi.encode(AVAILABILITY_MAP_TYPEHASH, epoch, badSlots, checker))",
        test: test("AvailabilityAttacks"),
        fails: "test_RevertWhen_AMapIsReplayedElsewhere",
      },
      {
        says: "a map that counts for another epoch",
        find: "        _checkOpen(epoch);\n        uint256 count = report.maps.length;",
        replace: "        uint256 count = report.maps.length;",
        test: test("Availability"),
        fails: "test_RevertWhen_TheEpochIsNotOpen",
      },
      {
        says: "a day that is flagged although it was good enough",
        find: "        _checkBelow(badSlots, day.noRewardBelowBps);\n",
        replace: "",
        test: test("Availability"),
        fails: "test_RevertWhen_ADayIsFlaggedThatCannotBe",
      },
      {
        says: "an answer of anyone",
        find: "if (msg.sender != operator) revert Availability_NotOperator(msg.sender, operator);",
        replace: "",
        test: test("Availability"),
        fails: "test_RevertWhen_AnAnswerIsNotTheOperatorsOrHasNoReason",
      },
      {
        says: "an answer without its bond",
        find: "        TOKEN.safeTransferFrom(operator, address(this), bondTokens);\n",
        replace: "",
        test: test("Availability"),
        fails: "test_Answer_TakesABondWhileItsWindowIsOpen",
      },
      {
        says: "a ruling of anyone",
        find: "if (msg.sender != arbiter) revert Availability_NotArbiter(msg.sender, arbiter);",
        replace: "",
        test: test("Availability"),
        fails: "test_RevertWhen_ARulingIsNotTheArbitersOrComesLate",
      },
      {
        says: "a ruling after its time",
        find: "if (block.timestamp >= untilSeconds) revert Availability_TooLate(block.timestamp, untilSeconds);",
        replace: "",
        test: test("Availability"),
        fails: "test_RevertWhen_ARulingIsNotTheArbitersOrComesLate",
      },
      {
        says: "a slash for a day that is void or waits for a ruling",
        find: "if (state != State.Posted && state != State.Stands) {",
        replace: "if (state == State.Unknown) {",
        test: test("Availability"),
        fails: "test_RevertWhen_AVoidDayIsSlashed",
      },
      {
        says: "a slash before an answer is due",
        find: "if (state == State.Posted && block.timestamp < times.answerUntilSeconds) {",
        replace: "if (false) {",
        test: test("Availability"),
        fails: "test_Slash_IsAskedForOnceNobodyAnswered",
      },
      {
        says: "two slashes for one day",
        find: "        day.slashed = true;\n",
        replace: "",
        test: test("Availability"),
        fails: "test_Slash_IsAskedForOnceNobodyAnswered",
      },
      {
        says: "bonds that are paid twice",
        find: "        creditedTokens[msg.sender] = 0;\n",
        replace: "",
        test: test("Availability"),
        fails: "test_WhenADayWasWrong_ItIsVoidAndTheBondCredited",
      },
    ],
  },
]);
