using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Creates partnerships.</summary>
internal static class Creating
{
    public static Decision Create(CreatePartnership create)
    {
        var errors = new ValidationErrors();
        errors.RequireText(create.Name, 200, "/name");
        errors.Require(create.Purpose.Length <= 4000, "/purpose", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(create.Parties.Count >= 2, "/parties", "parties-too-few");
        for (var i = 0; i < create.Parties.Count; i++)
        {
            var party = create.Parties[i].Party;
            errors.Require(
                create.Parties.Take(i).All(earlier => earlier.Party != party),
                $"/parties/{i}/party",
                "party-repeated", Argument.Entity("party", party.Value));
        }

        return errors.Any
            ? new PartnershipInvalid(errors.All)
            : Decision.Accept(
            [
                new PartnershipFounded(create.Name, create.Purpose, create.Currency, create.Secretariat, create.Network),
                .. create.Parties.Select(entry => new PartyEntered(entry.Party, entry.From)),
            ]);
    }
}
