using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>Says what is wrong with a rule to somebody who sees fields and not JSON, and puts it at the field.</summary>
internal sealed class RuleFaultWords(Language language, RejectionWords words)
{
    /// <summary>Shows the faults in the form.</summary>
    public void Show(FormState form, IEnumerable<RuleFault> faults)
    {
        foreach (var fault in faults)
        {
            form.Fault(form.FieldAround(fault.Pointer), fault.Code switch
            {
                "missingField" => language[FormTexts.Missing],
                "notADecimal" => language[FormTexts.NotANumber],
                "notADate" => language[FormTexts.NotADate],
                _ => words.Of(fault.Message),
            });
        }
    }
}
