using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Creates networks.</summary>
internal static class Creating
{
    public static Decision Create(CreateNetwork create)
    {
        var errors = new ValidationErrors();
        errors.RequireText(create.Name, 200, "/name");
        if (create.Charter is { } charter)
        {
            Chartering.Check(errors, charter, "/charter");
        }

        if (errors.Any)
        {
            return new NetworkInvalid(errors.All);
        }

        var founded = new NetworkFounded(create.Name, create.Secretariat);
        return create.Charter is null ? Decision.Accept(founded) : Decision.Accept(founded, new CharterAdopted(create.Charter));
    }
}
