using System.Collections.Immutable;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>
/// Any command that a caller could think of, sensible or not: five actors of which three begin as parties, days around two budget years,
/// and settlements that now and then get all the way to payment.
/// </summary>
internal static class RandomCommands
{
    private const int Actors = 5;

    // Costs of 2027 are indexed; the little that is posted later is not agreed on.
    private static readonly Indexation Indexed = new(2026, ImmutableSortedDictionary<int, decimal>.Empty.Add(2027, 1.021m));

    public static IPartnershipCommand Next(World world, int seed)
    {
        var dice = new Dice(seed);
        return dice.Below(34) switch
        {
            < 12 => new PostCost(
                new Cost(Actor(ref dice), 1 + dice.Below(dice.OneOf(3, 1000, 10_000_000)), Day(ref dice), dice.OneOf("løn", "mad"), CostKind.Cash),
                dice.Below(20) == 0 ? Currency.Eur : Currency.Dkk),
            < 16 => new ReverseCost(1 + dice.Below((int)world.LastEntry + 1), "fejl", dice.Below(3) == 0 ? Day(ref dice) : null),
            16 or 17 => new EnterParty(new PartyEntry(Actor(ref dice), Day(ref dice))),
            18 => new ExitParty(Actor(ref dice), Day(ref dice)),
            19 or 20 => Agreement(ref dice),
            21 => new TakeKeyFigures([Figures(ref dice)]),
            22 => new ClosePeriod(dice.Below(3) == 0 ? dice.OneOf(2026, 2027) : 2030),
            23 or 24 => new ProposeSettlement(Settlement(ref dice)),
            25 => new WithdrawSettlement(Settlement(ref dice), "fejl"),
            26 => new CloseSettlement(Settlement(ref dice), Day(ref dice)),
            27 => new ApproveSettlement(Settlement(ref dice), Actor(ref dice)),
            28 => new TrueUpShares(TrueUpPoint.YearEnd, new DateOnly(dice.OneOf(2026, 2027), 12, 31)),
            29 => new TrueUpShares(TrueUpPoint.Final, Day(ref dice)),
            30 => new TrueUpShares(TrueUpPoint.Completion, Day(ref dice), dice.OneOf("løn", "mad"), new Forecast(1 + dice.Below(1_000_000), Currency.Dkk)),
            _ => TowardsPayment(world, ref dice),
        };
    }

    // Blind approvals seldom meet the settlement under way, so that it would hardly ever be paid.
    private static IPartnershipCommand TowardsPayment(World world, ref Dice dice) =>
        world.State.Settlements.Find(settlement => !settlement.IsFinal()) switch
        {
            null => new ProposeSettlement(Settlement(ref dice)),
            { Status: SettlementStatus.Approved } ready => new CloseSettlement(ready.Id, Day(ref dice)),
            var waiting => new ApproveSettlement(waiting.Id, waiting.Missing().First()),
        };

    private static AdoptAgreement Agreement(ref Dice dice)
    {
        var period = dice.OneOf(CumulationPeriod.BudgetYear, CumulationPeriod.Lifetime);
        var terms = new AgreementTerms(
            AnyRule.Of(ref dice),
            Day(ref dice),
            dice.Below(4) == 0 ? Day(ref dice) : null,
            period,
            dice.OneOf(0, 0, 50),
            dice.OneOf<int?>(null, 1, 4),
            dice.OneOf(null, Indexed),
            period == CumulationPeriod.BudgetYear ? dice.OneOf(PartyTimeMethod.OnTheDay, PartyTimeMethod.ByDay) : PartyTimeMethod.OnTheDay);
        return new AdoptAgreement(terms, [Figures(ref dice)]);
    }

    private static PartyKeyFigures Figures(ref Dice dice) =>
        new(Actor(ref dice), [new KeyFigure(World.Population, Day(ref dice), dice.Below(10_000))]);

    private static ActorId Actor(ref Dice dice) => Deciding.Actor(dice.Below(Actors));

    private static DateOnly Day(ref Dice dice) => World.Start.AddDays(dice.OneOf(0, dice.Below(10), dice.Below(730) - 10));

    private static SettlementId Settlement(ref Dice dice) => Deciding.Id<SettlementId>(dice.Below(6));
}
