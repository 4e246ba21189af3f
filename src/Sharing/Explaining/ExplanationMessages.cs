using NetworkHub.Sharing.Messages;

namespace NetworkHub.Sharing.Explaining;

// Everything that an explanation tells, one message for each sentence.
internal static class ExplanationMessages
{
    public static Message Equally(AmountArgument amount, int parties) =>
        Message.Of("explain.equal", Amount(amount), Argument.Number("parties", parties));

    public static Message ByWeights(AmountArgument amount, decimal total) =>
        Message.Of("explain.fixed", Amount(amount), Argument.Number("total", total));

    public static Message ByKeyFigure(AmountArgument amount, string key, decimal total) =>
        Message.Of("explain.proportional", Amount(amount), new Argument("key", new KeyFigureArgument(key)), Argument.Number("total", total));

    public static Message ByExpectedGains(AmountArgument amount, decimal total) =>
        Message.Of("explain.byBenefit.expected", Amount(amount), Argument.Number("total", total));

    public static Message ByRealisedGains(AmountArgument amount, decimal total) =>
        Message.Of("explain.byBenefit.realised", Amount(amount), Argument.Number("total", total));

    public static Message Split(AmountArgument amount, IReadOnlyList<AmountArgument> parts) =>
        Message.Of("explain.mix", Amount(amount), Argument.List("parts", parts));

    public static Message InLayers(AmountArgument amount, IReadOnlyList<AmountArgument> layers) =>
        Message.Of("explain.layers", Amount(amount), Argument.Number("count", layers.Count), Argument.List("layers", layers));

    public static Message UnderCaps(AmountArgument amount, AmountArgument level, AmountArgument over) =>
        Message.Of("explain.capped", Amount(amount), new Argument("level", level), new Argument("over", over));

    public static Message Overflowing(AmountArgument amount, AmountArgument over) =>
        Message.Of("explain.capped.overflowing", Amount(amount), new Argument("over", over));

    public static Message CutToCaps() => Message.Of("explain.caps");

    public static Message AboveFloors(AmountArgument amount, AmountArgument level, AmountArgument raised) =>
        Message.Of("explain.floored", Amount(amount), new Argument("level", level), new Argument("raised", raised));

    public static Message RaisedToFloors() => Message.Of("explain.floors");

    public static Message Granted(string funder, decimal percent, AmountArgument amount, AmountArgument paid, AmountArgument rest) => Message.Of(
        "explain.grant",
        Argument.Entity("funder", funder),
        Argument.Number("percent", percent),
        Amount(amount),
        new Argument("paid", paid),
        new Argument("rest", rest));

    public static Message GrantedUpTo(
        string funder, decimal percent, AmountArgument amount, AmountArgument most, AmountArgument paid, AmountArgument rest) => Message.Of(
        "explain.grant.upTo",
        Argument.Entity("funder", funder),
        Argument.Number("percent", percent),
        Amount(amount),
        new Argument("most", most),
        new Argument("paid", paid),
        new Argument("rest", rest));

    public static Message WithoutFunder(AmountArgument amount) => Message.Of("explain.grant.noFunder", Amount(amount));

    public static Message PaidByFunder() => Message.Of("explain.funder");

    public static Message Accruing(AmountArgument amount) => Message.Of("explain.painGain.accruing", Amount(amount));

    public static Message Overrun(AmountArgument amount, AmountArgument target, AmountArgument run, AmountArgument rest) => Message.Of(
        "explain.painGain.overrun", Amount(amount), new Argument("target", target), new Argument("run", run), new Argument("rest", rest));

    public static Message Underrun(AmountArgument amount, AmountArgument target, AmountArgument run, AmountArgument rest) => Message.Of(
        "explain.painGain.underrun", Amount(amount), new Argument("target", target), new Argument("run", run), new Argument("rest", rest));

    public static Message ByBands() => Message.Of("explain.bands");

    public static Message ByGame(AmountArgument amount, string solution, FigureArgument total) =>
        Message.Of("explain.game", Amount(amount), Argument.Word("solution", $"solution.{solution}"), new Argument("total", total));

    public static Message OnlyPlayer(string player, AmountArgument amount) =>
        Message.Of("explain.game.onlyPlayer", Argument.Entity("player", player), Amount(amount));

    public static Message OverTime(AmountArgument amount, int days) => Message.Of("explain.overTime", Amount(amount), Argument.Number("days", days));

    public static Message Span(DateOnly from, int days, int all) =>
        Message.Of("explain.days", Argument.Date("from", from), Argument.Number("days", days), Argument.Number("all", all));

    public static Message WithoutAbsent(Message step, IReadOnlyList<string> absent) => Message.Of(
        "explain.absent",
        new Argument("step", new MessageArgument(step)),
        Argument.List("absent", [.. absent.Select(party => new EntityArgument(party))]));

    public static Message WithIndex(Message step, decimal index) =>
        Message.Of("explain.index", new Argument("step", new MessageArgument(step)), Argument.Number("index", index));

    public static Message Share(string party, AmountArgument share) =>
        Message.Of("explain.share", Argument.Entity("party", party), new Argument("share", share));

    public static Message ShareByWeight(string party, decimal weight, decimal total, AmountArgument share) => Message.Of(
        "explain.share.byWeight",
        Argument.Entity("party", party),
        Argument.Number("weight", weight),
        Argument.Number("total", total),
        new Argument("share", share));

    public static Message ShareByGame(string party, Message player, AmountArgument share) => Message.Of(
        "explain.share.byGame", Argument.Entity("party", party), new Argument("player", new MessageArgument(player)), new Argument("share", share));

    private static Argument Amount(AmountArgument amount) => new("amount", amount);
}
