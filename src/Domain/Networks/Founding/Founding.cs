using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Founds networks.</summary>
internal static class Founding
{
    public static Decision Found(FoundNetwork found)
    {
        var errors = new ValidationErrors();
        errors.RequireText(found.Name, 200, "/name");
        if (found.Charter is { } charter)
        {
            Chartering.Check(errors, charter, "/charter");
        }

        if (errors.Any)
        {
            return new NetworkInvalid(errors.All);
        }

        var founded = new NetworkFounded(found.Name, found.Secretariat);
        return found.Charter is null ? Decision.Accept(founded) : Decision.Accept(founded, new CharterAdopted(found.Charter));
    }
}
