using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Closes budget years.</summary>
internal static class Closing
{
    public static Decision Close(PartnershipState state, ClosePeriod close)
    {
        var errors = new ValidationErrors();
        errors.Require(close.Year is >= 1900 and <= 9999, "/year", "year-range", Argument.Year("first", 1900), Argument.Year("last", 9999));
        if (errors.Any)
        {
            return new PartnershipInvalid(errors.All);
        }

        return state.ClosedYears.Contains(close.Year) ? Decision.Nothing : Decision.Accept(new PeriodClosed(close.Year));
    }
}
