using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>Reads the values of fields. What is no value becomes a message that the contract knows as none.</summary>
internal static class FieldValue
{
    /// <summary>What stands for a number that is none.</summary>
    public const int NoNumber = -1;

    /// <summary>What stands for an amount that is none: ISO 4217 has XXX for "no currency".</summary>
    private const string NoCurrency = "XXX";

    /// <summary>Reads digits.</summary>
    /// <returns>False when the field is empty or holds something else.</returns>
    public static bool TryDigits(ReadOnlySpan<byte> field, out long number)
    {
        number = 0;
        foreach (byte digit in field)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                number = NoNumber;
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return field.Length > 0;
    }

    /// <summary>Reads a whole number; an empty field is zero.</summary>
    public static int NumberOrZero(ReadOnlySpan<byte> field, int code, int fieldNumber, ref LineRejections rejections)
    {
        if (!TryDigits(field, out long number) && field.Length > 0)
        {
            rejections.Add(code, fieldNumber);
        }

        return (int)number;
    }

    /// <summary>Reads an amount in cents; an empty field is no amount.</summary>
    public static Money? Amount(ReadOnlySpan<byte> field, int code, int fieldNumber, ref LineRejections rejections)
    {
        if (TryDigits(field, out long cents))
        {
            return cents == 0 ? null : new Money { Cents = cents };
        }

        if (field.Length == 0)
        {
            return null;
        }

        rejections.Add(code, fieldNumber);
        return new Money { Cents = NoNumber, Currency = NoCurrency };
    }

    /// <summary>Reads a month YYYYMM.</summary>
    public static Contracts.Common.V1.YearMonth Month(ReadOnlySpan<byte> field, int code, int fieldNumber, ref LineRejections rejections)
    {
        if (field.Length == 6 && TryDigits(field, out long digits) && YearMonth.TryFromYyyyMm((int)digits, out YearMonth month))
        {
            return new Contracts.Common.V1.YearMonth { Year = month.Year, Month = month.Month };
        }

        rejections.Add(code, fieldNumber);
        return new Contracts.Common.V1.YearMonth();
    }

    /// <summary>Reads a day YYYYMMDD.</summary>
    public static Date Day(ReadOnlySpan<byte> field, int code, int fieldNumber, ref LineRejections rejections)
    {
        if (TryDay(field, out Date day))
        {
            return day;
        }

        rejections.Add(code, fieldNumber);
        return new Date();
    }

    /// <summary>Reads a day YYYYMMDD; an empty field is no day.</summary>
    public static Date? DayOrNone(ReadOnlySpan<byte> field, int code, int fieldNumber, ref LineRejections rejections) =>
        field.Length == 0 ? null : Day(field, code, fieldNumber, ref rejections);

    private static bool TryDay(ReadOnlySpan<byte> field, out Date day)
    {
        day = new Date();
        if (field.Length != 8 || !TryDigits(field, out long digits))
        {
            return false;
        }

        (int year, int month, int dayOfMonth) = ((int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100));
        bool isDay = year > 0 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month);
        day = isDay ? new Date { Year = year, Month = month, Day = dayOfMonth } : day;
        return isDay;
    }
}
