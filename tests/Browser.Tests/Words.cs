namespace NetworkHub.Browser.Tests;

/// <summary>What a visitor reads and presses, in one language.</summary>
public sealed record Words(
    string Language,
    string Partnerships,
    string Owes,
    string PostCost,
    string PaidBy,
    string Amount,
    string Date,
    string Category,
    string Text,
    string PostButton,
    string Posted,
    string AmountWritten,
    string AmountShown,
    string Settlement,
    string ProposeButton,
    string ApproveFor,
    string CloseButton,
    string Closed,
    string Even,
    string NotAnAmount,
    string NotFound,
    string OtherLanguage)
{
    public static Words Danish { get; } = new(
        "da", "Partnerskaber", "Hvem skylder hvem", "Postér en udgift", "Betalt af", "Beløb", "Dato", "Kategori", "Tekst", "Postér udgiften", "Udgiften er posteret og delt.",
        "12.345,67", "12.345,67 kr.", "Afregning", "Foreslå disse betalinger", "Godkend for", "Luk afregningen", "Afregningen er lukket", "Ingen skylder nogen noget.",
        "Skriv beløbet med tal, fx 1.250,00.", "Siden findes ikke", "English");

    public static Words English { get; } = new(
        "en", "Partnerships", "Who owes whom", "Post a cost", "Paid by", "Amount", "Date", "Category", "Text", "Post the cost", "The cost is posted and shared.",
        "12,345.67", "DKK 12,345.67", "Settlement", "Propose these payments", "Approve for", "Close the settlement", "The settlement is closed", "Nobody owes anybody anything.",
        "Write the amount in digits, such as 1,250.00.", "This page is not here", "Dansk");

    public static Words In(string language) => language == "da" ? Danish : English;
}
