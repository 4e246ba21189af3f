using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Founding a partnership, and the parties' coming and going.</summary>
internal static class Founding
{
    public static Decision Found(FoundPartnership found)
    {
        var errors = new ValidationErrors();
        errors.RequireText(found.Name, 200, "/name");
        errors.Require(found.Purpose.Length <= 4000, "/purpose", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(found.Parties.Count >= 2, "/parties", "parties-too-few");
        for (var i = 0; i < found.Parties.Count; i++)
        {
            var party = found.Parties[i].Party;
            errors.Require(
                found.Parties.Take(i).All(earlier => earlier.Party != party),
                $"/parties/{i}/party",
                "party-repeated", Argument.Entity("party", party.Value));
        }

        return errors.Any
            ? new PartnershipInvalid(errors.All)
            : Decision.Accept(
            [
                new PartnershipFounded(found.Name, found.Purpose, found.Currency, found.Secretariat, found.Network),
                .. found.Parties.Select(entry => new PartyEntered(entry.Party, entry.From)),
            ]);
    }

    public static Decision Enter(PartnershipState state, EnterParty enter)
    {
        var (party, from) = enter.Entry;
        var overlapping = state.Parties.Find(time => time.Party == party && (time.LastDay is null || time.LastDay >= from));
        return overlapping switch
        {
            null => Decision.Accept(new PartyEntered(party, from)),
            { LastDay: null } present when present.From == from => Decision.Nothing,
            _ => new AlreadyAParty(party, overlapping.From),
        };
    }

    public static Decision Exit(PartnershipState state, ExitParty exit)
    {
        if (state.Parties.Exists(time => time.Party == exit.Party && time.LastDay == exit.LastDay))
        {
            return Decision.Nothing;
        }

        if (state.Parties.Find(time => time.Party == exit.Party && time.LastDay is null) is not { } present)
        {
            return state.WasEverAParty(exit.Party) ? new PartyNotActive(exit.Party, exit.LastDay) : new NotAParty(exit.Party);
        }

        var errors = new ValidationErrors();
        errors.Require(exit.LastDay >= present.From, "/lastDay", "last-day-before-first");
        return errors.Any ? new PartnershipInvalid(errors.All) : Decision.Accept(new PartyExited(exit.Party, exit.LastDay));
    }
}
