using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Lets parties come and go.</summary>
internal static class Membership
{
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
