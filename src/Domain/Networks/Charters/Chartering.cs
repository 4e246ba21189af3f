using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Networks;

/// <summary>Adopts charters.</summary>
internal static class Chartering
{
    private const int LongestText = 4000;

    public static Decision Adopt(NetworkState state, AdoptCharter adopt)
    {
        var errors = new ValidationErrors();
        Check(errors, adopt.Charter, "");
        if (errors.Any)
        {
            return new NetworkInvalid(errors.All);
        }

        return adopt.Charter == state.Charter ? Decision.Nothing : Decision.Accept(new CharterAdopted(adopt.Charter));
    }

    public static void Check(ValidationErrors errors, Charter charter, string at)
    {
        errors.RequireText(charter.Purpose, LongestText, $"{at}/purpose");
        errors.Require(charter.Goals.Length <= LongestText, $"{at}/goals", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(charter.Frame.Length <= LongestText, $"{at}/frame", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(charter.Mandate.Length <= LongestText, $"{at}/mandate", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(charter.Expectations.Length <= LongestText, $"{at}/expectations", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(Enum.IsDefined(charter.DecisionRule), $"{at}/decisionRule", "decision-rule-unknown");
    }
}
