using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Founds partnerships.</summary>
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
}
