using System.Numerics;

namespace NetworkHub.Sharing.Numbers;

internal static class Integers
{
    public static T LeastCommonMultiple<T>(T left, T right)
        where T : IBinaryInteger<T> =>
        left == right ? left : left / GreatestCommonDivisor(left, right) * right;

    public static T GreatestCommonDivisor<T>(T left, T right)
        where T : IBinaryInteger<T>
    {
        while (!T.IsZero(right))
        {
            (left, right) = (right, left % right);
        }

        return T.Abs(left);
    }
}
