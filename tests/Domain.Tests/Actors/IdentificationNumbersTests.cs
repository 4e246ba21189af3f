using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Tests.Actors;

public sealed class IdentificationNumbersTests
{
    [Theory]
    [InlineData("64942212")] // Københavns Kommune
    [InlineData("29189609")] // Ringkøbing-Skjern Kommune
    [InlineData("29190623")] // Region Hovedstaden
    [InlineData("10150817")] // Erhvervsstyrelsen
    public void HasCvrCheckDigit_NumbersInUse_Holds(string cvr) => IdentificationNumbers.HasCvrCheckDigit(cvr).ShouldBeTrue();

    [Theory]
    [InlineData("64942213")]
    [InlineData("64942221")]
    public void HasCvrCheckDigit_DigitWrongOrSwapped_DoesNot(string cvr) => IdentificationNumbers.HasCvrCheckDigit(cvr).ShouldBeFalse();

    [Theory]
    [InlineData("5798009811578")] // Erhvervsstyrelsen
    [InlineData("5790000000005")]
    public void IsGln_NumbersWithCheckDigit_Holds(string gln) => IdentificationNumbers.IsGln(gln).ShouldBeTrue();

    [Theory]
    [InlineData("5798009811579")]
    [InlineData("5798009811587")]
    [InlineData("579800981157")]
    [InlineData("57980098115780")]
    [InlineData("579800981157x")]
    [InlineData("٥٧٩٨٠٠٩٨١١٥٧٨")]
    public void IsGln_AnythingElse_DoesNot(string gln) => IdentificationNumbers.IsGln(gln).ShouldBeFalse();

    [Theory]
    [InlineData("6494221")]
    [InlineData("649422123")]
    [InlineData("6494221O")]
    [InlineData("DK649422")]
    public void IsCvr_NotEightDigits_DoesNot(string cvr) => IdentificationNumbers.IsCvr(cvr).ShouldBeFalse();
}
