using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.Settlements;

/// <summary>What pages about settlements say.</summary>
internal static class SettlementTexts
{
    public static LocalizedText One { get; } = new("Settlement", "Afregning");
    public static LocalizedText Propose { get; } = new("Propose a settlement", "Foreslå en afregning");
    public static LocalizedText ProposeLead { get; } = new(
        "If the balances of today are settled, these are the payments. Those who pay or receive approve before anything is paid.",
        "Hvis saldiene afregnes i dag, er dette betalingerne. De, der betaler eller modtager, godkender, før noget betales.");
    public static LocalizedText ProposeButton { get; } = new("Propose these payments", "Foreslå disse betalinger");
    public static LocalizedText History { get; } = new("Earlier settlements", "Tidligere afregninger");
    public static LocalizedText NoHistory { get; } = new("Nothing has been settled yet.", "Intet er afregnet endnu.");
    public static LocalizedText Approvals { get; } = new("Approvals", "Godkendelser");
    public static LocalizedText HasApproved { get; } = new("has approved", "har godkendt");
    public static LocalizedText WaitsFor { get; } = new("is awaited", "afventes");
    public static LocalizedText Approve { get; } = new("Approve", "Godkend");
    public static LocalizedText ApproveFor { get; } = new("Approve for {0}", "Godkend for {0}");
    public static LocalizedText Note { get; } = new("Reference to the party's own approval", "Henvisning til partens egen godkendelse");
    public static LocalizedText Close { get; } = new("Close: it is paid", "Luk: der er betalt");
    public static LocalizedText CloseLead { get; } = new("When the payments have been made, close the settlement; then everyone in it is even.", "Når der er betalt, lukkes afregningen; så er alle i den i balance.");
    public static LocalizedText CloseButton { get; } = new("Close the settlement", "Luk afregningen");
    public static LocalizedText PaidOn { get; } = new("Paid on", "Betalt den");
    public static LocalizedText PaymentReference { get; } = new("Reference to the payment", "Betalingsreference");
    public static LocalizedText Withdraw { get; } = new("Withdraw", "Træk tilbage");
    public static LocalizedText WithdrawLead { get; } = new("Give it up when the figures are wrong: correct them, then propose a new one.", "Opgiv den, hvis tallene er forkerte: ret dem, og foreslå en ny.");
    public static LocalizedText WithdrawButton { get; } = new("Withdraw the settlement", "Træk afregningen tilbage");
    public static LocalizedText Payments { get; } = new("Payments", "Betalinger");
    public static LocalizedText PaymentCount { get; } = new("{0} payments, {1}", "{0} betalinger, {1}");
    public static LocalizedText Waiting { get; } = new("Waits for you", "Venter på dig");
    public static LocalizedText NothingWaits { get; } = new("Nothing waits for you.", "Intet venter på dig.");
    public static LocalizedText WaitsForApproval { get; } = new("{0}: a settlement of {1} waits for approval by {2}", "{0}: en afregning på {1} venter på godkendelse fra {2}");
    public static LocalizedText WaitsForClosing { get; } = new("{0}: a settlement of {1} is approved and waits for payment", "{0}: en afregning på {1} er godkendt og venter på betaling");
    public static LocalizedText ShortProposed { get; } = new("Proposed", "Foreslået");
    public static LocalizedText ShortApproved { get; } = new("Approved", "Godkendt");
    public static LocalizedText ShortClosed { get; } = new("Closed", "Lukket");
    public static LocalizedText ShortWithdrawn { get; } = new("Withdrawn", "Trukket tilbage");

    public static LocalizedText Short(SettlementStatus status) => status switch
    {
        SettlementStatus.Proposed => ShortProposed,
        SettlementStatus.Approved => ShortApproved,
        SettlementStatus.Closed => ShortClosed,
        _ => ShortWithdrawn,
    };

    public static LocalizedText Status(SettlementStatus status) => status switch
    {
        SettlementStatus.Proposed => new("Waits for approvals.", "Venter på godkendelser."),
        SettlementStatus.Approved => new("Approved by everyone who pays or receives; can be paid.", "Godkendt af alle, der betaler eller modtager; kan betales."),
        SettlementStatus.Closed => new("Paid and closed.", "Betalt og lukket."),
        _ => new("Withdrawn before it was paid.", "Trukket tilbage, før der blev betalt."),
    };
}
