using System.Text.Json;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

public sealed class BasisTests
{
    private static readonly DateOnly In2025 = new(2025, 1, 1);
    private static readonly DateOnly In2026 = new(2026, 1, 1);

    private static readonly SharingContext Context = new(
        new DateOnly(2026, 6, 1),
        [
            new SharingParty("b", [new KeyFigure("population", In2025, 300), new KeyFigure("population", In2026, 100)]),
            new SharingParty("a", [new KeyFigure("population", In2025, 100)]),
        ],
        Currency.Dkk);

    [Fact]
    public void BasisAt_FiguresOfSeveralDates_TakesThoseInForce()
    {
        var now = new ProportionalRule("population").BasisAt(Context).Basis!;
        var then = new ProportionalRule("population", In2025).BasisAt(Context).Basis!;

        now.Parties.ShouldBe(["a", "b"]);
        now.Figures.Select(figure => (figure.Party, figure.Value, figure.Date)).ShouldBe([("a", 100m, In2025), ("b", 100m, In2026)]);
        then.Figures.Select(figure => (figure.Party, figure.Value, figure.Date)).ShouldBe([("a", 100m, In2025), ("b", 300m, In2025)]);
        ShareFunction.From(new ProportionalRule("population", In2025), then).SharesAt(100).ShouldBe([(Fraction)25, (Fraction)75]);
    }

    [Fact]
    public void BasisAt_MissingFigure_SaysWhichPartyKeyAndDate()
    {
        var rule = new MixRule([new MixPart(1, new ProportionalRule("population", new DateOnly(2024, 1, 1)))]);

        var faults = rule.BasisAt(Context).Faults;

        faults.Select(fault => fault.Pointer).Distinct().ShouldBe(["/parts/0/rule"]);
        faults.Select(fault => fault.Message).ShouldBe(["'a' has no population on or before 2024-01-01.", "'b' has no population on or before 2024-01-01."]);
    }

    [Fact]
    public void BasisAt_NothingToShareByOrAmong_IsAFault()
    {
        var zero = Context with { Parties = [new SharingParty("a", [new KeyFigure("users", In2025, 0)])] };

        new ProportionalRule("users").BasisAt(zero).Faults.ShouldHaveSingleItem().Code.ShouldBe("zeroTotal");
        new EqualRule { Among = ["x"] }.BasisAt(zero).Faults.ShouldHaveSingleItem().Code.ShouldBe("noParties");
        new FixedRule(new Dictionary<string, decimal> { ["x"] = 1 }).BasisAt(zero).Faults.ShouldHaveSingleItem().Code.ShouldBe("zeroTotal");
    }

    [Fact]
    public void Json_Basis_ReadsBackTheSame()
    {
        var basis = new ProportionalRule("population", In2025).BasisAt(Context).Basis!;

        var read = JsonSerializer.Deserialize<Basis>(JsonSerializer.Serialize(basis))!;

        read.SameAs(basis).ShouldBeTrue();
        read.SameAs(new ProportionalRule("population").BasisAt(Context).Basis!).ShouldBeFalse();
    }

    [Fact]
    public void KeyFigure_NegativeOrTooFine_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new KeyFigure("k", In2025, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => new KeyFigure("k", In2025, 0.0000000001m));
    }
}
