
namespace NetworkHub.Gateway.Localisation;

/// <summary>What is said after something was done; addresses carry the short name.</summary>
internal static class DoneTexts
{
    public static LocalizedText? Of(string? name) => name switch
    {
        "posted" => new("The cost is posted and shared.", "Udgiften er posteret og delt."),
        "reversed" => new("The posting is reversed; every party has got back exactly what it had been given.", "Posteringen er tilbageført; hver part har fået præcis det tilbage, den havde fået."),
        "founded" => new("The partnership is founded.", "Partnerskabet er stiftet."),
        "network-founded" => new("The network is founded.", "Netværket er stiftet."),
        "agreed" => new("The agreement is adopted.", "Aftalen er indgået."),
        "figures" => new("The latest key figures are taken in.", "De nyeste nøgletal er hentet."),
        "entered" => new("The party is taken in.", "Parten er optaget."),
        "exited" => new("The party's last day is set.", "Partens sidste dag er sat."),
        "proposed" => new("The settlement is proposed. It waits for the approval of those who pay or receive.", "Afregningen er foreslået. Den venter på godkendelse fra dem, der betaler eller modtager."),
        "approved" => new("The approval is noted.", "Godkendelsen er noteret."),
        "withdrawn" => new("The settlement is withdrawn.", "Afregningen er trukket tilbage."),
        "closed" => new("The settlement is closed: everyone in it is even.", "Afregningen er lukket: alle i den er i balance."),
        "trued-up" => new("Everyone is brought to what the agreement gives; the changes are posted.", "Alle er bragt til det, aftalen giver; ændringerne er posteret."),
        "nothing-to-true-up" => new("Everyone has what the agreement gives already: nothing was changed.", "Alle har allerede det, aftalen giver: intet er ændret."),
        "year-closed" => new("The year is closed.", "Året er lukket."),
        "charter" => new("The charter is adopted.", "Charteret er vedtaget."),
        "member" => new("The member and its roles are noted.", "Medlemmet og dets roller er noteret."),
        "left" => new("The membership is ended.", "Medlemskabet er afsluttet."),
        "revoked" => new("The key works no more.", "Nøglen virker ikke længere."),
        "registered" => new("The actor is registered.", "Aktøren er oprettet."),
        "corrected" => new("The details are corrected.", "Oplysningerne er rettet."),
        "recorded" => new("The key figure is recorded.", "Nøgletallet er noteret."),
        "job-started" => new("The work has begun.", "Arbejdet er begyndt."),
        "job-ended" => new("The work is being ended.", "Arbejdet bliver afsluttet."),
        _ => null,
    };
}
