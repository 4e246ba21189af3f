using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>Any rule, and parties that come and go during the year that it is shared in.</summary>
public sealed class MembershipLaws
{
    private const int Cases = 10_000;
    private static readonly DateOnly YearEnd = new(2026, 12, 31);

    [Fact]
    public void Shares_AnyRuleAndMemberships_SumAndNeverFallOnWhoIsAway()
    {
        var (posted, refused) = (0, 0);
        Holds(seed =>
        {
            var dice = new Dice(seed);
            var (method, rule) = (dice.OneOf(PartyTimeMethod.OnTheDay, PartyTimeMethod.ByDay), AnyRule.Of(ref dice));
            var world = Founded(Years(ref dice));
            if (world.Try(Adopt(rule, method)).Rejection is { } reason)
            {
                reason.ShouldBeOfType<RuleInvalid>();
                refused++;
                return;
            }

            foreach (var command in Commands(ref dice))
            {
                var decision = world.Try(command);
                if (command is PostCost or TrueUpShares)
                {
                    (decision.Rejection is null or SharingNotPossible or PartyNotActive or NothingToAssess).ShouldBeTrue(decision.Rejection?.ToString());
                    posted += decision.Rejection is null ? 1 : 0;
                    refused += decision.Rejection is SharingNotPossible ? 1 : 0;
                }
            }

            world.Log.OfType<CostPosted>().ShouldAllBe(one => one.Shares.Sum(share => share.MinorUnits) == one.Cost.Amount);
            world.Log.OfType<SharesTruedUp>().ShouldAllBe(one => one.Shares.Sum(share => share.MinorUnits) == 0);
            var away = world.EverParties.Where(party => !world.State.Parties.Exists(time => time.Party == party && time.From <= YearEnd)).Select(party => party.Value).ToList();
            world.State.Scopes.Values.SelectMany(scope => scope.Parties).ShouldAllBe(total => !away.Contains(total.Party));
        });
        posted.ShouldBeGreaterThan(2 * refused);
    }

    [Fact]
    public void ByDay_TheSamePartiesAllYear_IsAsOnTheDay()
    {
        var posted = 0;
        Holds(seed =>
        {
            var dice = new Dice(seed);
            var rule = AnyRule.Of(ref dice);
            int[] everybody = [0, 1, 2];
            var (onTheDay, byDay) = (Founded(everybody.Select(_ => World.Start)), Founded(everybody.Select(_ => World.Start)));

            onTheDay.Try(Adopt(rule, PartyTimeMethod.OnTheDay)).Events.Count.ShouldBe(byDay.Try(Adopt(rule, PartyTimeMethod.ByDay)).Events.Count);
            foreach (var command in Commands(ref dice).Where(command => command is not ExitParty))
            {
                Told(byDay.Try(command)).ShouldBe(Told(onTheDay.Try(command)));
            }

            posted += byDay.Log.OfType<CostPosted>().Count();
        });
        posted.ShouldBeGreaterThan(2 * Cases);
    }

    private static string Told(Decision decision) => decision.Rejection?.ToString()
        ?? string.Join('|', decision.Events.Select(@event => @event switch
        {
            CostPosted one => string.Join(' ', one.Shares),
            SharesTruedUp one => string.Join(' ', one.Shares),
            _ => "",
        }));

    // From before the year, during it, or only after it; somebody is always there from the beginning.
    private static List<DateOnly> Years(ref Dice dice)
    {
        var entries = new List<DateOnly>();
        for (var actor = 0; actor < 3; actor++)
        {
            entries.Add(World.Start.AddDays(dice.OneOf(0, 0, dice.Below(364), 365)));
        }

        entries[dice.Below(3)] = World.Start;
        return entries;
    }

    private static World Founded(IEnumerable<DateOnly> entries)
    {
        var world = new World();
        world.Do(new CreatePartnership("Boller", "", Currency.Dkk, Deciding.Actor(0), null, [.. entries.Select((from, actor) => new PartyEntry(Deciding.Actor(actor), from))]));
        return world;
    }

    private static AdoptAgreement Adopt(Sharing.Rules.Rule rule, PartyTimeMethod method) =>
        new(new AgreementTerms(rule, World.Start, PartyTime: method), [.. Enumerable.Range(0, 3).Select(World.Figures)]);

    private static List<IPartnershipCommand> Commands(ref Dice dice)
    {
        var commands = new List<IPartnershipCommand>();
        for (var i = 0; i < 4; i++)
        {
            commands.Add(World.Cost(dice.Below(3), 1 + dice.Below(dice.OneOf(3, 1000, 10_000_000)), dice.Below(364)));
        }

        commands.Insert(dice.Below(4), new ExitParty(Deciding.Actor(dice.Below(3)), World.Start.AddDays(dice.Below(364))));
        commands.Insert(dice.Below(4), new ExitParty(Deciding.Actor(dice.Below(3)), World.Start.AddDays(dice.Below(364))));
        commands.Insert(dice.Below(5), new TrueUpShares(TrueUpPoint.YearEnd, YearEnd));
        commands.Add(new TrueUpShares(TrueUpPoint.Final, YearEnd));
        return commands;
    }

    private static void Holds(Action<int> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true));
}
